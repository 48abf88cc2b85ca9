import { WORDS } from '../words.ts';

/** A command and its keys, as the browser has them now. */
export interface ShortcutKeys {
  command: string;
  /** Empty where none are set. */
  keys: string;
}

interface ShortcutsProps {
  shortcuts: ShortcutKeys[];
  onChange: () => void;
}

const { options } = WORDS;

/** The keyboard's commands. Only the browser's own page can change them. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  const known = shortcuts.filter(({ command }) => Object.hasOwn(options.shortcutOf, command));
  // Phones have no keys to set.
  if (known.length === 0) return null;
  return (
    <>
      <h2>{options.shortcuts}</h2>
      <dl class="shortcuts">
        {known.map(({ command, keys }) => (
          <div key={command}>
            <dt>{options.shortcutOf[command]}</dt>
            <dd>{keys === '' ? options.noShortcut : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onChange}>
        {options.changeShortcuts}
      </button>
    </>
  );
}
