import type { CDPSession } from 'playwright';

/** CDP's bits for keys that are held, and their numbers on Windows, by which Chromium knows keys. */
const HELD: Record<string, { bit: number; number: number }> = {
  Alt: { bit: 1, number: 18 },
  Control: { bit: 2, number: 17 },
  Shift: { bit: 8, number: 16 },
};

/**
 * Presses keys all at once: `Alt+Shift+J`. They are raw keys without a text: those that have one, as
 * Playwright's have, are typed into the page and never reach the browser's own shortcuts.
 */
export async function pressKeys(session: CDPSession, keys: string): Promise<void> {
  let modifiers = 0;
  const pressed = keys.split('+').map((key) => {
    const held = HELD[key];
    modifiers |= held?.bit ?? 0;
    const number = held?.number ?? key.charCodeAt(0);
    return {
      key,
      code: held ? `${key}Left` : `Key${key}`,
      windowsVirtualKeyCode: number,
      // Keys without one, whatever it is, are taken for made by a script and end in the page.
      nativeVirtualKeyCode: number,
      modifiers,
    };
  });
  for (const key of pressed)
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  for (const key of pressed.toReversed())
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
