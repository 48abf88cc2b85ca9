/** Words at the head of a line that are no one's name, folded, without their colon. */
const NOT_NAMES = new Set(
  (
    'note notes correction corrections clarification update updated updates editor editors ingredients ' +
    'method directions instructions preparation servings serves yield equipment source sources photo ' +
    'photos image images picture pictures credit credits caption video videos audio watch read related ' +
    'more listen breaking live opinion analysis summary conclusion introduction background example ' +
    'examples warning caution tip tips step date dates time times location where when who whom what ' +
    'why how price prices cost address phone telephone email website contact tickets subject from to ' +
    'cc bcc re fact facts claim claims verdict rating ruling reality truth myth context pros cons ' +
    'disclaimer ps nb chapter part section figure table level score record result results winner ' +
    'genre director cast starring runtime rated author published posted filed tags tag category ' +
    'categories topic topics share follow copyright advertisement also see next previous exclusive ' +
    'poll explainer factbox timeline developing factcheck download subscribe monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september ' +
    'october november december today yesterday tomorrow transcript overview highlights recap spoiler ' +
    'height weight age born died name nationality occupation height population capital language'
  ).split(' '),
);
/** Small words that stand within names and titles. */
const WITHIN = new Set([
  'of',
  'the',
  'de',
  'del',
  'della',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'al',
  'and',
  '&',
  'for',
  'to',
]);
const CAPITALISED = /^[\p{Lu}][\p{L}\p{M}\p{N}.'’-]*$/u;
const NUMBER = /^#?\d{1,3}$/;
const MOST_WORDS = 8;

/**
 * The name in a label, without what stands behind it (`, CNN HOST`, `(via video)`), or nothing
 * where the label cannot be one: a name is a few capitalised words that are not a rubric.
 */
export function readName(label: string): string | undefined {
  const name = label
    .replace(/\s*[([].*$/s, '')
    .replace(/,.*$/s, '')
    .replace(/\s+/g, ' ')
    .replace(/^[>\-–—•*\s]+/, '')
    .replace(/[\s:]+$/, '');
  const words = name.split(' ');
  if (name === '' || words.length > MOST_WORDS) return undefined;
  if (!CAPITALISED.test(words[0] ?? '')) return undefined;
  if (
    !words.every(
      (word) => CAPITALISED.test(word) || WITHIN.has(word.toLowerCase()) || NUMBER.test(word),
    )
  )
    return undefined;
  if (NOT_NAMES.has(fold(words[0] ?? '')) || NOT_NAMES.has(fold(words.at(-1) ?? '')))
    return undefined;
  return name;
}

/** Written in capitals throughout, as transcripts write their labels. */
export function isCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name === name.toUpperCase();
}

/** Says by itself that a person is meant: several words, a title, or a numbered voice. */
export function isFullName(name: string): boolean {
  return name.includes(' ');
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/\W/g, '');
}
