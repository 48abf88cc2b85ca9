import type { ReadonlySignal } from '@preact/signals';
import { WORDS } from '../words.ts';
import type { FeedsState } from './feeds-state.ts';
import { Feeds } from './feeds.tsx';

/** Where the reader lets the extension run. */
export interface Sites {
  all: boolean;
  /** Match patterns of chosen sites. */
  chosen: string[];
}

interface OptionsProps {
  sites: ReadonlySignal<Sites>;
  /** Recordings are paused at a claim that is certain. */
  pauses: ReadonlySignal<boolean>;
  feeds: FeedsState;
  version: string;
  /** Called in the click's own turn: browsers ask the reader only then. */
  onAllow: () => void;
  onRevoke: () => void;
  onPauses: (pauses: boolean) => void;
  onWelcome: () => void;
}

const { options } = WORDS;

/** Where it runs, feeds, recordings, what it keeps. Follows the browser's own permissions live. */
export function Options(props: OptionsProps) {
  const { sites, pauses, feeds, version, onAllow, onRevoke, onPauses, onWelcome } = props;
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
      <Feeds state={feeds} />
      <h2>{options.captions}</h2>
      <p>{options.captionsMeans}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={pauses.value}
          onChange={({ currentTarget }) => onPauses(currentTarget.checked)}
        />
        {options.pause}
      </label>
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
