import { waitFor } from '../../tools/browsers/wait-for.ts';
import type { Browser, Tab, View } from '../../tools/browsers/types.ts';

/** Milliseconds from the press on the toolbar's button. */
export interface PanelTimes {
  /** The browser has made room for it and begins to load its page. */
  began: number;
  /** Something is to be seen. */
  painted: number;
  /** The page's passages are. */
  listed: number;
}

/** Opens the sidebar beside a page that was read, and closes it again. */
export async function timePanel(browser: Browser, tab: Tab): Promise<PanelTimes> {
  await tab.activate();
  const pressed = await browser.pressToolbar(tab);
  const panel = await waitFor('the panel', () => browser.panel());
  const { began, painted, listed } = await waitFor('the list', () => paintTimes(panel));
  await browser.pressToolbar(tab);
  await waitFor('the panel to close', async () => !(await browser.panel()));
  return { began: began - pressed, painted: painted - pressed, listed: listed - pressed };
}

const paintTimes = (panel: View) => panel.evaluate(paints);

/**
 * Runs in the panel, which shares the machine's clock: when it was first painted, and when the
 * largest thing in it was, which is a passage of the list, by the clock. Null before that.
 */
async function paints(): Promise<PanelTimes | null> {
  const { performance, PerformanceObserver } = document.defaultView!;
  if (!document.querySelector('.match')) return null;
  const entries = await new Promise<PerformanceEntryList>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const last = entries.at(-1) as (PerformanceEntry & { element: Element | null }) | undefined;
  if (!first || !last?.element?.closest('.match')) return null;
  return {
    began: performance.timeOrigin,
    painted: performance.timeOrigin + first.startTime,
    listed: performance.timeOrigin + last.startTime,
  };
}
