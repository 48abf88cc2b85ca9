import type { PageState } from '../../messages/schemas.ts';
import type { Access, PanelServices } from './services.ts';
import type { TabPage } from './tab-page.ts';

/** What the panel knows of its tab. `asking` until the first answer has come. */
export type TabState = { kind: 'asking' } | { kind: 'page'; page: TabPage } | NoPage;

/** Why there is no page to list. */
export type NoPage =
  | { kind: 'closed'; access: Access }
  | { kind: 'lost' }
  /** For good: the tab that the panel was bound to was closed, or is one of a former run's. */
  | { kind: 'over'; why: Over };
export type Over = 'closed' | 'former';

export const LOST: NoPage = { kind: 'lost' };

/** What a tab's page answered for itself, or why it did not. */
export type TabAnswer = { kind: 'answer'; page: PageState } | NoPage;

/** A page that does not answer has no content script: then the background knows why. */
export async function askTab(services: PanelServices, tab: number): Promise<TabAnswer> {
  try {
    return { kind: 'answer', page: await services.page(tab) };
  } catch {
    return services.access(tab).then(
      (access): NoPage => ({ kind: 'closed', access }),
      () => LOST,
    );
  }
}
