import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The button of a row. The keyboard goes to it when the list comes back from what the row had opened.
 * @param isBack whether this is the row that the reader has come back from
 * @param settle is told that the keyboard is back: no other row takes it after that
 */
export function useReturn(
  isBack: boolean,
  settle?: () => void,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isBack) return;
    button.current?.focus();
    settle?.();
    // Only as the list comes back: the keyboard is the reader's after that.
  }, []);
  return button;
}
