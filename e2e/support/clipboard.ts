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
  const field = document.createElement('div');
  // One that takes pictures too.
  field.contentEditable = 'true';
  field.id = 'paste';
  field.style.cssText =
    'position: fixed; inset: 0 auto auto 0; width: 20rem; height: 10rem; z-index: 9; background: Canvas';
  const world = globalThis as { pasted?: Pasted };
  delete world.pasted;
  field.addEventListener('paste', ({ clipboardData }) => {
    const items = [...(clipboardData?.items ?? [])];
    const text = clipboardData?.getData('text/plain') ?? '';
    world.pasted = { text, types: items.map(({ type }) => type) };
  });
  document.body.append(field);
}

/** Runs in a page: notes what pictures it puts on the clipboard, beside their going there. */
export function listenToPictures(): void {
  const world = globalThis as { pictures?: Promise<Blob>[] };
  const pictures = (world.pictures = [] as Promise<Blob>[]);
  const write = navigator.clipboard.write.bind(navigator.clipboard);
  navigator.clipboard.write = (items) => {
    for (const item of items) pictures.push(item.getType('image/png'));
    return write(items);
  };
}

/** Runs in such a page: the width and height of the last picture, in pixels. */
export async function lastPicture(): Promise<[number, number]> {
  const { pictures } = globalThis as { pictures?: Promise<Blob>[] };
  const picture = await createImageBitmap(await pictures!.at(-1)!);
  return [picture.width, picture.height];
}
