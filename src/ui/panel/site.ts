import type { Keeping } from '../keeping.ts';
import type { PanelServices } from './services.ts';

/** What a reader decides about the site of the tab's page. */
export interface Site {
  /** Stops reading it. */
  pause(): Promise<void>;
  resume(host: string): Promise<void>;
  /** Ask for access in the click's own turn (browsers refuse it later), then read. */
  allow(host: string): Promise<void>;
  allowAll(): Promise<void>;
}

interface SiteActions {
  keeping: Pick<Keeping, 'keep'>;
  tab: () => number | undefined;
  read: () => Promise<void>;
  refresh: () => Promise<void>;
}

export function createSite(
  services: PanelServices,
  { tab, keeping, read, refresh }: SiteActions,
): Site {
  return {
    async pause() {
      const asked = tab();
      if (asked === undefined) return;
      // Nothing is asked before: the panel may be closed in a moment.
      if (await keeping.keep(() => services.pauseSite(asked))) await refresh();
    },
    async resume(host) {
      if (await keeping.keep(() => services.resumeHost(host))) await read();
    },
    async allow(host) {
      if (await services.requestSite(host)) await read();
    },
    async allowAll() {
      if (await services.requestAllSites()) await read();
    },
  };
}
