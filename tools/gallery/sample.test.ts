import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { claimKey } from '../../src/core/claim/collection.ts';
import { readCollection, withoutDrafts } from '../../src/editor/read-collection.ts';
import { SAMPLE_CLAIM } from '../../src/ui/words.ts';

test('the claim of the welcome page’s sample is among those that are bundled', () => {
  const { collection } = readCollection(resolve(import.meta.dirname, '../../claims'));
  const { publisher, claims } = withoutDrafts(collection);
  expect(claims.map(({ id }) => claimKey(publisher, id))).toContain(SAMPLE_CLAIM);
});
