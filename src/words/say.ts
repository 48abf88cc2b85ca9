import { CATALOG, type Key } from './catalog.ts';
import { language, locale } from './language.ts';

/** A text that depends on a number has a form for each of the language's plurals: `found_one`. */
type CountKey = Key extends infer Name
  ? Name extends `${infer Stem}_other`
    ? Stem
    : never
  : never;
type Values = Record<string, string | number>;

const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

/** A text in the reader's language. @param values what is put in, by the names in the text */
export function say(key: Key, values: Values = {}): string {
  return filled(CATALOG[language][key].message, values);
}

/** The form of a text for so many; it has the number as `$COUNT$`. */
export function sayCount(key: CountKey, count: number): string {
  const form = `${key}_${plurals.select(count)}`;
  const messages = CATALOG[language];
  const known = Object.hasOwn(messages, form) ? (form as Key) : (`${key}_other` as const);
  return filled(messages[known].message, { count: numbers.format(count) });
}

/** `$$` is a dollar sign. What is put in is not looked into again. */
function filled(message: string, values: Values): string {
  return message.replace(/\$(?:(\w+)\$|\$)/g, (_, name?: string) =>
    name === undefined ? '$' : String(values[name.toLowerCase()] ?? ''),
  );
}
