import {
  boundAddress,
  PANEL_TABS_KEY,
  readPanelTabs,
  type PanelTab,
} from '../messages/panel-tabs.ts';
import { openPage } from '../platform/runtime.ts';
import { getSession, setSession } from '../platform/session.ts';
import { showTab, tabById } from '../platform/tabs.ts';
import { PANEL_PAGE } from './pages.ts';
import { createTurns } from './turns.ts';

/** A reader who presses twice wants one panel. */
const inTurn = createTurns();

/**
 * Where there is no sidebar: opens the panel in a tab bound to another, or brings the one to the front
 * that is open already. From a panel's own tab it leads back to the page.
 */
export function showPanelTab(tab: number): Promise<void> {
  return inTurn(async () => {
    const all = await panelTabs();
    const own = await stillOpen(all.find(({ panel }) => panel === tab));
    const other = await stillOpen(all.find((one) => one.tab === tab));
    if (own) await showTab(own.tab).catch(() => undefined);
    else if (other) await showTab(other.panel);
    else await open(tab, all);
  });
}

/** A tab has closed: it is nobody's panel any more, and nobody's page. */
export function forgetPanelTab(closed: number): Promise<void> {
  return inTurn(async () => {
    const all = await panelTabs();
    const others = all.filter(({ tab, panel }) => tab !== closed && panel !== closed);
    if (others.length < all.length) await setSession(PANEL_TABS_KEY, others);
  });
}

const panelTabs = async () => readPanelTabs(await getSession(PANEL_TABS_KEY));

/** The panel, if it still stands in its tab: the reader may have gone on to another page there. */
async function stillOpen(one: PanelTab | undefined): Promise<Required<PanelTab> | undefined> {
  if (one?.panel === undefined) return undefined;
  const { tab, panel, token } = one;
  const address = (await tabById(panel))?.url;
  return address?.includes(boundAddress(one)) ? { tab, panel, token } : undefined;
}

/** The token is there before the panel looks for it. */
async function open(tab: number, all: PanelTab[]): Promise<void> {
  const bound = { tab, token: crypto.randomUUID() };
  const others = all.filter((one) => one.tab !== tab);
  await setSession(PANEL_TABS_KEY, [bound, ...others]);
  const panel = await openPage(PANEL_PAGE + boundAddress(bound));
  if (panel !== undefined) await setSession(PANEL_TABS_KEY, [{ ...bound, panel }, ...others]);
}
