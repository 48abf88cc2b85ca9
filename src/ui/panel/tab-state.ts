import type { Access, PanelServices } from './services.ts';
import type { TabPage } from './tab-page.ts';

/** What the panel knows of its tab. `asking` until the first answer has come. */
export type TabState =
  | { kind: 'asking' }
  | { kind: 'page'; page: TabPage }
  | { kind: 'closed'; access: Access }
  | { kind: 'lost' };

export const LOST: TabState = { kind: 'lost' };

/** A page that does not answer has no content script: then the background knows why. */
export async function askTab(services: PanelServices, tab: number): Promise<TabState> {
  try {
    return { kind: 'page', page: await services.page(tab) };
  } catch {
    return services.access(tab).then(
      (access): TabState => ({ kind: 'closed', access }),
      () => LOST,
    );
  }
}

/** Whether an answer about the same document was given before another. */
export function isOlder(next: TabState, now: TabState): boolean {
  if (next.kind !== 'page' || now.kind !== 'page') return false;
  return next.page.document === now.page.document && next.page.version < now.page.version;
}
