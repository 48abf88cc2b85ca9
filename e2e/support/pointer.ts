import type { View } from '../../tools/browsers/types.ts';
import { waitFor } from '../../tools/browsers/wait-for.ts';

/** Presses a button with the mouse, as a reader does: browsers ask for permissions only then. */
export async function clickButton(view: View, words: string): Promise<void> {
  const { x, y } = await waitFor(`a button "${words}"`, () =>
    view.evaluate((part) => {
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.find((one) => one.innerText === part || one.ariaLabel === part);
      if (!found || found.disabled) return undefined;
      found.scrollIntoView({ block: 'center' });
      const box = found.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, words),
  );
  await view.click(x, y);
}
