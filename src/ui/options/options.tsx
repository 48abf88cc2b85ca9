import type { ReadonlySignal } from '@preact/signals';
import { useKeptFocus } from '../keep-focus.ts';
import { WORDS } from '../words.ts';
import { Choices, Tick } from './choices.tsx';
import type { DataState } from './data-state.ts';
import type { FeedsState } from './feeds-state.ts';
import { Feeds } from './feeds.tsx';
import type { KeptState } from './kept-state.ts';
import { Kept } from './kept.tsx';
import type { SettingsState } from './settings-state.ts';
import { Shortcuts, type ShortcutKeys } from './shortcuts.tsx';
import { Where, type Sites } from './sites.tsx';

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

/** Where it runs, what it marks, feeds, recordings, what it keeps. */
export function Options(props: OptionsProps) {
  const { sites, settings, feeds, kept, data, version } = props;
  const { onAllow, onRevoke, onRemove, onWelcome } = props;
  const page = useKeptFocus<HTMLElement>();
  return (
    <main class="sheet" ref={page}>
      <p class="sheet-name">{WORDS.name}</p>
      <h1>{options.title}</h1>
      <p role="alert" class="field-wrong">
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
      <Feeds state={feeds} />
      <Recordings state={settings} />
      <Shortcuts shortcuts={props.shortcuts.value} onChange={props.onShortcuts} />
      <Kept state={kept} settings={settings} data={data} />
      <h2>{options.about}</h2>
      <p>{options.version(version)}</p>
      <button type="button" class="button" onClick={onWelcome}>
        {options.welcome}
      </button>
    </main>
  );
}

/** What is marked and how, how large the text is, and in which language. */
function Marking({ state }: { state: SettingsState }) {
  const { marks, markStyle, textSize, language } = state.settings.value;
  return (
    <>
      <h2>{options.marking}</h2>
      <Choices
        name="marks"
        legend={options.marks}
        words={options.marksOf}
        chosen={marks}
        onChoose={(value) => void state.change({ marks: value })}
      />
      <p class="field-means">{options.marksMeans}</p>
      <Choices
        name="style"
        legend={options.style}
        words={options.styles}
        chosen={markStyle}
        onChoose={(value) => void state.change({ markStyle: value })}
      />
      <p class="field-means">
        {options.styleSample}{' '}
        <span class={`mark-sample ${markStyle}`}>{options.styleSampleText}</span>
      </p>
      <h2>{options.text}</h2>
      <Choices
        name="text-size"
        legend={options.textSize}
        words={options.textSizes}
        chosen={textSize}
        onChoose={(value) => void state.change({ textSize: value })}
      />
      <h2>{options.language}</h2>
      <Choices
        name="language"
        legend={options.languageMeans}
        words={options.languages}
        chosen={language}
        onChoose={(value) => void state.change({ language: value })}
      />
    </>
  );
}

function Recordings({ state }: { state: SettingsState }) {
  const { captions, pauses } = state.settings.value;
  return (
    <>
      <h2>{options.captions}</h2>
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
