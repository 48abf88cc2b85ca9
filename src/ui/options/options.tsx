import type { ReadonlySignal } from '@preact/signals';
import { useKeptFocus } from '../keep-focus.ts';
import { FEED_WORDS } from '../feed-words.ts';
import { WORDS } from '../words.ts';
import { Choices, Tick } from './choices.tsx';
import { Contents } from './contents.tsx';
import type { DataState } from './data-state.ts';
import type { FeedsState } from './feeds-state.ts';
import { Feeds } from './feeds.tsx';
import type { KeptState } from './kept-state.ts';
import { Kept } from './kept.tsx';
import type { SettingsState } from './settings-state.ts';
import { inOrder, Shortcuts, type ShortcutKeys } from './shortcuts.tsx';
import { Where, type Sites } from './sites.tsx';
import { Text } from './text.tsx';

interface OptionsProps {
  sites: ReadonlySignal<Sites>;
  settings: SettingsState;
  feeds: FeedsState;
  kept: KeptState;
  data: DataState;
  shortcuts: ReadonlySignal<ShortcutKeys[]>;
  version: string;
  /** Called in the click's own turn: browsers ask the reader only then. */
  onAllow: () => void;
  onRevoke: () => void;
  /** Gives access to some sites back, by their match patterns. */
  onRemove: (patterns: string[]) => void;
  onShortcuts: () => void;
  onWelcome: () => void;
}

const { options } = WORDS;

/** The page's parts, in its order. */
const PARTS = [
  { id: 'where', title: options.where },
  { id: 'marking', title: options.marking },
  { id: 'text', title: options.text },
  { id: 'language', title: options.language },
  { id: 'feeds', title: FEED_WORDS.title },
  { id: 'captions', title: options.captions },
  { id: 'shortcuts', title: options.shortcuts },
  { id: 'data', title: options.kept },
  { id: 'about', title: options.about },
];

/** Where it runs, what it marks, feeds, recordings, what it keeps. */
export function Options(props: OptionsProps) {
  const { sites, settings, feeds, kept, data, version } = props;
  const { onAllow, onRevoke, onRemove, onWelcome } = props;
  const page = useKeptFocus<HTMLElement>();
  const shortcuts = inOrder(props.shortcuts.value);
  return (
    <main class="settings" ref={page}>
      <header class="settings-head">
        <p class="sheet-name">{WORDS.name}</p>
        <Contents parts={PARTS.filter(({ id }) => id !== 'shortcuts' || shortcuts.length > 0)} />
      </header>
      <div class="sheet">
        <h1>{options.title}</h1>
        <p role="alert" class="field-wrong not-kept">
          {settings.failed.value && options.notKept}
        </p>
        <Where
          sites={sites.value}
          paused={settings.paused.value}
          onAllow={onAllow}
          onRevoke={onRevoke}
          onRemove={onRemove}
          onResume={(host) => void settings.resume(host)}
        />
        <Marking state={settings} />
        <Text state={settings} />
        <Feeds state={feeds} />
        <Recordings state={settings} />
        <Shortcuts shortcuts={shortcuts} onChange={props.onShortcuts} />
        <Kept state={kept} settings={settings} data={data} />
        <h2 id="about">{options.about}</h2>
        <p>{options.version(version)}</p>
        <button type="button" class="button" onClick={onWelcome}>
          {options.welcome}
        </button>
      </div>
    </main>
  );
}

/** What is marked and how. */
function Marking({ state }: { state: SettingsState }) {
  const { marks, markStyle, meaning } = state.settings.value;
  return (
    <>
      <h2 id="marking">{options.marking}</h2>
      <Choices
        name="marks"
        legend={options.marks}
        words={options.marksOf}
        chosen={marks}
        onChoose={(value) => void state.change({ marks: value })}
      />
      <p class="field-means">{options.marksMeans}</p>
      <Tick
        words={options.readMeaning}
        isOn={meaning}
        onChange={(isOn) => void state.change({ meaning: isOn })}
      />
      <p class="field-means">{options.meaningMeans}</p>
      <Choices
        name="style"
        legend={options.style}
        words={options.styles}
        chosen={markStyle}
        onChoose={(value) => void state.change({ markStyle: value })}
      />
      <p class="mark-shown">
        {options.styleSample}{' '}
        <span class={`mark-sample ${markStyle}`}>{options.styleSampleText}</span>
      </p>
    </>
  );
}

function Recordings({ state }: { state: SettingsState }) {
  const { captions, pauses } = state.settings.value;
  return (
    <>
      <h2 id="captions">{options.captions}</h2>
      <p>{options.captionsMeans}</p>
      <Tick
        words={options.follow}
        isOn={captions}
        onChange={(isOn) => void state.change({ captions: isOn })}
      />
      <Tick
        words={options.pause}
        isOn={pauses}
        onChange={(isOn) => void state.change({ pauses: isOn })}
      />
    </>
  );
}
