import * as v from 'valibot';
import { soundOf } from './sound.ts';

/** In session storage: the panels that are open in tabs of their own. They end with the browser's run. */
export const PANEL_TABS_KEY = 'panel-tabs';

const MOST_PANELS = 100;
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));

const panelTabSchema = v.object({
  /** The tab that it lists the passages of. */
  tab,
  /** The tab that it stands in, once that is open. */
  panel: v.exactOptional(tab),
  /** In the panel's address too. A later run of the browser gives its tabs the same numbers anew. */
  token: v.pipe(v.string(), v.minLength(1)),
});

export type PanelTab = v.InferOutput<typeof panelTabSchema>;

/** The panels in what was stored, the last one first. */
export const readPanelTabs = (stored: unknown): PanelTab[] =>
  soundOf(panelTabSchema, stored, MOST_PANELS);

/** What a panel's address says of the tab it is bound to; `undefined` where it follows the front tab. */
export function boundTo(search: string): { tab: number; token?: string } | undefined {
  const params = new URLSearchParams(search);
  const tab = params.get('tab');
  const token = params.get('token');
  if (tab === null || !/^\d{1,10}$/.test(tab)) return undefined;
  return { tab: Number(tab), ...(token !== null && { token }) };
}

/** The query of a panel's address that binds it to a tab. */
export function boundAddress({ tab, token }: Pick<PanelTab, 'tab' | 'token'>): string {
  return `?${new URLSearchParams({ tab: String(tab), token }).toString()}`;
}
