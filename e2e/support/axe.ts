import axe from 'axe-core';
import type { PageFunction, View } from '../../tools/browsers/types.ts';

/** What axe finds wrong with a page of the extension: each rule with what breaks it. */
export function faultsOf(view: View): Promise<string[]> {
  return view.evaluate(withAxe(run));
}

/** Runs in the page. */
async function run(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** A page's policy lets no script be added to it: axe goes in with the function that calls it. */
function withAxe(fn: () => Promise<string[]>): PageFunction<[], string[]> {
  const text = `() => { ${axe.source}; return (${fn.toString()})(); }`;
  return Object.assign(() => [], { toString: () => text });
}
