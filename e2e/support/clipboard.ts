import type { Tab } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/** What a paste brings. */
export interface Pasted {
  text: string;
  /** `text/plain`, `image/png` … */
  types: string[];
}

/** Pastes the clipboard into a field of a page, by mouse and keyboard: pages may not just read it. */
export async function paste(tab: Tab): Promise<Pasted> {
  await tab.activate();
  await tab.evaluate(makeField);
  await tab.click(40, 40);
  await waitFor('the field', () => tab.evaluate(() => document.activeElement?.id === 'paste'));
  await tab.press('Control+V');
  return waitFor('what is pasted', () =>
    tab.evaluate(() => (globalThis as { pasted?: Pasted }).pasted),
  );
}

/** Runs in the page. */
function makeField(): void {
  document.getElementById('paste')?.remove();
  const field = document.createElement('textarea');
  field.id = 'paste';
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 20rem; height: 10rem';
  const world = globalThis as { pasted?: Pasted };
  delete world.pasted;
  field.addEventListener('paste', ({ clipboardData }) => {
    const items = [...(clipboardData?.items ?? [])];
    const text = clipboardData?.getData('text/plain') ?? '';
    world.pasted = { text, types: items.map(({ type }) => type) };
  });
  document.body.append(field);
}
