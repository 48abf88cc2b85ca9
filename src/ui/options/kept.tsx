import { quoted } from '../../card/format.ts';
import type { Hidden } from '../../messages/kept.ts';
import { WORDS } from '../words.ts';
import { Tick } from './choices.tsx';
import type { DataState } from './data-state.ts';
import { Data } from './data.tsx';
import type { KeptState } from './kept-state.ts';
import type { SettingsState } from './settings-state.ts';

const { options } = WORDS;

interface KeptProps {
  state: KeptState;
  settings: SettingsState;
}

/** What is kept of the reader on this device, and how it goes. */
export function Kept({ state, settings, data }: KeptProps & { data: DataState }) {
  return (
    <>
      <h2 id="data">{options.kept}</h2>
      <p>{options.keptMeans}</p>
      <p role="alert" class="field-wrong">
        {state.failed.value && options.notKept}
      </p>
      <History state={state} settings={settings} />
      <HiddenMarks state={state} />
      <Data state={data} />
    </>
  );
}

function History({ state, settings }: KeptProps) {
  const count = state.history.value.length;
  return (
    <section class="site-list">
      <h3>{options.history}</h3>
      <Tick
        words={options.keepHistory}
        isOn={settings.settings.value.history}
        onChange={(isOn) => void settings.change({ history: isOn })}
      />
      <p class="kept-line">
        <span role="status">{options.historyKept(count)}</span>
        <button
          type="button"
          class="button"
          disabled={count === 0}
          onClick={() => void state.clearHistory()}
        >
          {options.clearHistory}
        </button>
      </p>
    </section>
  );
}

function HiddenMarks({ state }: { state: KeptState }) {
  const hidden = state.hidden.value;
  if (hidden.length === 0) return null;
  const copied = state.copied.value;
  return (
    <section class="site-list">
      <h3>{options.hidden}</h3>
      <p class="field-means">{options.hiddenMeans}</p>
      <ul>
        {hidden.map((words) => (
          <HiddenMark
            key={`${words.claim} ${words.quote}`}
            words={words}
            onUnhide={() => void state.unhide(words)}
          />
        ))}
      </ul>
      <p class="kept-line">
        <button type="button" class="button" onClick={() => void state.copyMisses()}>
          {options.copyMisses}
        </button>
        <span role="status">
          {copied !== undefined && (copied ? options.copied : options.notCopied)}
        </span>
      </p>
    </section>
  );
}

function HiddenMark({ words, onUnhide }: { words: Hidden; onUnhide: () => void }) {
  const quote = quoted(words.quote);
  return (
    <li>
      <span class="site-name">{quote}</span>
      <button
        type="button"
        class="button plain"
        aria-label={options.unhideNamed(quote)}
        onClick={onUnhide}
      >
        {options.unhide}
      </button>
    </li>
  );
}
