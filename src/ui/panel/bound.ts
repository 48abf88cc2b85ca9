import { PANEL_TABS_KEY, readPanelTabs, type PanelTab } from '../../messages/panel-tabs.ts';
import { getSession } from '../../platform/session.ts';
import { onTabLoad, onTabRemoved, tabById, type TabInfo } from '../../platform/tabs.ts';
import { WORDS } from '../words.ts';
import type { Panel } from './state.ts';

/** What the binding asks of the browser. Tests put their own in its place. */
export interface BoundPorts {
  tabById(tab: number): Promise<TabInfo | undefined>;
  /** The panels that this run of the browser has opened in tabs. */
  panelTabs(): Promise<PanelTab[]>;
  onTabRemoved(listener: (tab: number) => void): void;
  onTabLoad(listener: (tab: number) => void): void;
  setTitle(title: string): void;
}

export const browserPorts: BoundPorts = {
  tabById,
  panelTabs: async () => readPanelTabs(await getSession(PANEL_TABS_KEY)),
  onTabRemoved,
  onTabLoad,
  setTitle: (title) => void (document.title = title),
};

/**
 * Binds a panel in a tab of its own to another tab, and says in its title which page that is.
 * @param token names the run of the browser that has opened it: a later one restores the panel's tab,
 * and its number for the other may be any page's. Without one the number is taken at its word.
 */
export async function bindPanel(
  panel: Pick<Panel, 'follow' | 'end'>,
  { tab, token }: { tab: number; token?: string },
  ports: BoundPorts,
): Promise<void> {
  const entitle = async () => {
    const title = (await ports.tabById(tab))?.title;
    ports.setTitle(title ? `${title} · ${WORDS.name}` : WORDS.name);
  };
  const isOurs = async () =>
    token === undefined ||
    (await ports.panelTabs()).some((one) => one.tab === tab && one.token === token);

  const why = !(await ports.tabById(tab)) ? 'closed' : (await isOurs()) ? undefined : 'former';
  if (why) {
    panel.end(why);
    return;
  }
  ports.onTabRemoved((closed) => {
    if (closed === tab) panel.end('closed');
  });
  ports.onTabLoad((loaded) => {
    if (loaded === tab) void entitle();
  });
  panel.follow(tab);
  await entitle();
}
