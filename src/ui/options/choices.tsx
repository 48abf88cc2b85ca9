interface ChoicesProps<Value extends string> {
  /** Names the group in the page: unique there. */
  name: string;
  legend: string;
  /** Of a word or two each: they stand in one line where there is room. */
  isShort?: boolean;
  words: Record<Value, string>;
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, legend, isShort = false, words, chosen, onChoose } = props;
  return (
    <fieldset class={isShort ? 'choices short' : 'choices'}>
      <legend>{legend}</legend>
      {(Object.keys(words) as Value[]).map((value) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {words[value]}
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  words: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is wanted or not. */
export function Tick({ words, isOn, onChange }: TickProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {words}
    </label>
  );
}
