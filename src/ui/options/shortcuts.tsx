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

/** The commands that have a name here, in the manifest's order: Chrome lists them by the alphabet. */
export function inOrder(shortcuts: readonly ShortcutKeys[]): ShortcutKeys[] {
  const order = Object.keys(options.shortcutOf);
  return shortcuts
    .filter(({ command }) => order.includes(command))
    .toSorted((one, other) => order.indexOf(one.command) - order.indexOf(other.command));
}

/** The keyboard's commands. Only the browser's own page can change them. */
export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  // Phones have no keys to set.
  if (shortcuts.length === 0) return null;
  return (
    <>
      <h2 id="shortcuts">{options.shortcuts}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ command, keys }) => (
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
