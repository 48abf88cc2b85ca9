import * as v from 'valibot';
import { collectionSchema, type Collection } from '../core/claim/collection.ts';
import { extensionUrl } from '../platform/runtime.ts';

/** The claims that came with the extension, and the index over them. */
export interface BundleFiles {
  collection: Collection;
  index: ArrayBuffer;
}

/** Reads the bundled claims from the extension's own files: no request leaves the browser. */
export async function fetchBundle(): Promise<BundleFiles> {
  const [collection, index] = await Promise.all([
    fetchOwn('bundle/collection.json'),
    fetchOwn('bundle/index.bin'),
  ]);
  return {
    collection: v.parse(collectionSchema, await collection.json()),
    index: await index.arrayBuffer(),
  };
}

async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(extensionUrl(path));
  if (!response.ok) throw new Error(`${path} is missing from the extension`);
  return response;
}
