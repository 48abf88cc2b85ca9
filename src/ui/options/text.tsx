import { WORDS } from '../words.ts';
import { Choices } from './choices.tsx';
import type { SettingsState } from './settings-state.ts';

const { options } = WORDS;

/** How large the extension's own text is, and in which language. */
export function Text({ state }: { state: SettingsState }) {
  const { textSize, language } = state.settings.value;
  return (
    <>
      <h2 id="text">{options.text}</h2>
      <Choices
        name="text-size"
        isShort
        legend={options.textSize}
        words={options.textSizes}
        chosen={textSize}
        onChoose={(value) => void state.change({ textSize: value })}
      />
      <h2 id="language">{options.language}</h2>
      <Choices
        name="language"
        isShort
        legend={options.languageMeans}
        words={options.languages}
        chosen={language}
        onChoose={(value) => void state.change({ language: value })}
      />
    </>
  );
}
