const USABLE = 'a[href], button, input, select, textarea, summary';

/** Where the keyboard was: the parts around it, each with how many of its controls came before. */
interface Place {
  element: Element;
  around: { part: Element; before: number }[];
}

/**
 * Keeps the keyboard in a page whose parts come and go. When the control that has it is taken away or
 * can be used no more, browsers let it fall back to the page's beginning: here it goes to the control
 * that has come to stand in its place, or to the head of what is shown instead.
 * @param root all that is drawn
 */
export function keepFocus(root: HTMLElement, signal?: AbortSignal): void {
  let last: Place | undefined;
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element) last = placeOf(target, root);
  };
  const check = () => {
    if (!last || !isLost(last.element)) return;
    const place = last;
    last = undefined;
    heirOf(place, root)?.focus({ preventScroll: true });
  };
  // Parts that take the keyboard themselves do so after they are painted.
  const observer = new MutationObserver(() => {
    if (last && isLost(last.element))
      requestAnimationFrame(() => setTimeout(() => setTimeout(check)));
  });
  root.addEventListener('focusin', remember, { ...(signal && { signal }) });
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  signal?.addEventListener('abort', () => observer.disconnect());
}

function placeOf(element: Element, root: HTMLElement): Place {
  const around: Place['around'] = [];
  for (let part = element.parentElement; part; part = part.parentElement) {
    around.push({ part, before: usableIn(part).indexOf(element as HTMLElement) });
    if (part === root) break;
  }
  return { element, around };
}

/** The keyboard was on it, and is nowhere now. */
function isLost(element: Element): boolean {
  const here = document.activeElement;
  const isNowhere = here === null || here === document.body || here === element;
  return isNowhere && (!element.isConnected || element.matches(':disabled'));
}

function heirOf({ around }: Place, root: HTMLElement): HTMLElement | undefined {
  const left = around.filter(({ part }) => part.isConnected && part !== root);
  for (const { part, before } of left.filter(({ part }) => part.closest('main'))) {
    const usable = usableIn(part);
    if (usable.length > 0) return usable[Math.min(Math.max(before, 0), usable.length - 1)];
  }
  return root.querySelector<HTMLElement>('main [tabindex="-1"]') ?? usableIn(root)[0];
}

function usableIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(USABLE)].filter(
    (one) => !one.matches(':disabled') && one.checkVisibility(),
  );
}
