import type { ReadonlySignal } from '@preact/signals';
import { WORDS } from '../words.ts';

/** Where the reader lets the extension run. */
export interface Sites {
  all: boolean;
  /** Match patterns of chosen sites. */
  chosen: string[];
}

interface OptionsProps {
  sites: ReadonlySignal<Sites>;
  version: string;
  /** Called in the click's own turn: browsers ask the reader only then. */
  onAllow: () => void;
  onRevoke: () => void;
  onWelcome: () => void;
}

const { options } = WORDS;

/** Where it runs, its shortcut, what it keeps. Follows the browser's own permissions live. */
export function Options({ sites, version, onAllow, onRevoke, onWelcome }: OptionsProps) {
  const { all } = sites.value;
  return (
    <main class="sheet">
      <p class="sheet-name">{WORDS.name}</p>
      <h1>{options.title}</h1>
      <h2>{options.where}</h2>
      <p role="status">{sitesInWords(sites.value)}</p>
      <button type="button" class="button" onClick={all ? onRevoke : onAllow}>
        {all ? options.revoke : options.allow}
      </button>
      <h2>{options.shortcut}</h2>
      <p>{options.shortcutMeans}</p>
      <h2>{options.data}</h2>
      <p>{options.dataMeans}</p>
      <h2>{options.about}</h2>
      <p>{options.version(version)}</p>
      <button type="button" class="button" onClick={onWelcome}>
        {options.welcome}
      </button>
    </main>
  );
}

function sitesInWords({ all, chosen }: Sites): string {
  if (all) return options.all;
  const hosts = chosen.map((pattern) => pattern.replace(/^[^/]*\/\/|\/.*$/g, ''));
  return hosts.length > 0 ? options.some([...new Set(hosts)].join(', ')) : options.none;
}
