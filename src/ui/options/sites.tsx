import { WORDS } from '../words.ts';

/** Where the reader lets the extension run. */
export interface Sites {
  all: boolean;
  /** Match patterns of chosen sites. */
  chosen: string[];
}

interface WhereProps {
  sites: Sites;
  paused: string[];
  /** Called in the click's own turn: browsers ask the reader only then. */
  onAllow: () => void;
  onRevoke: () => void;
  onRemove: (patterns: string[]) => void;
  onResume: (host: string) => void;
}

const { options } = WORDS;

/** Where it runs, as the browser's own permissions have it, and where it pauses. */
export function Where({ sites, paused, onAllow, onRevoke, onRemove, onResume }: WhereProps) {
  const hosts = sites.all ? [] : hostsOf(sites.chosen);
  return (
    <>
      <h2 id="where">{options.where}</h2>
      <p role="status">{sitesInWords(sites)}</p>
      <button type="button" class="button" onClick={sites.all ? onRevoke : onAllow}>
        {sites.all ? options.revoke : options.allow}
      </button>
      <SiteList
        title={options.sites}
        hosts={hosts}
        action={options.removeSite}
        actionNamed={options.removeSiteNamed}
        onAction={(host) => onRemove(sites.chosen.filter((pattern) => hostOf(pattern) === host))}
      />
      <SiteList
        title={options.paused}
        means={options.pausedMeans}
        hosts={paused}
        action={options.resume}
        actionNamed={options.resumeNamed}
        onAction={onResume}
      />
    </>
  );
}

interface SiteListProps {
  title: string;
  means?: string;
  hosts: string[];
  action: string;
  actionNamed: (host: string) => string;
  onAction: (host: string) => void;
}

function SiteList({ title, means, hosts, action, actionNamed, onAction }: SiteListProps) {
  if (hosts.length === 0) return null;
  return (
    <section class="site-list">
      <h3>{title}</h3>
      {means !== undefined && <p class="field-means">{means}</p>}
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <span class="site-name">{host}</span>
            <button
              type="button"
              class="button plain"
              aria-label={actionNamed(host)}
              onClick={() => onAction(host)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sitesInWords({ all, chosen }: Sites): string {
  if (all) return options.all;
  const hosts = hostsOf(chosen);
  return hosts.length > 0 ? options.some(hosts.join(', ')) : options.none;
}

const hostsOf = (patterns: string[]) => [...new Set(patterns.map(hostOf))].sort();

function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*\/\/|\/.*$/g, '');
}
