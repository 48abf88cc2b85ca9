const words = (list: string) => new Set(list.split(' '));

/** Single words at the head of a line that are nobody's name. */
const RUBRICS = words(
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
    'poll explainer factbox timeline developing factcheck download subscribe transcript overview ' +
    'highlights recap spoiler height weight age born died name nationality occupation population ' +
    'capital language monday tuesday wednesday thursday friday saturday sunday today yesterday ' +
    'tomorrow january february march july september october november december',
);
/** First words of longer rubrics: `EDITOR’S NOTE`, `OUR RULING`, `HOW TO WATCH`. */
const FIRST = words(
  'editor editors read watch see more related fact photo image also key bottom our your my this that ' +
    'these how why what when where who breaking must top step chapter part figure table section ' +
    'listen click note correction update published posted',
);
/** Last words of longer rubrics: `PREP TIME`, `PRESS CONTACT`. */
const LAST = words(
  'time note notes more check ruling points line date credit contact information stories read next ' +
    'update level name number numbers correction percent',
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
  const parts = name.split(' ');
  if (name === '' || parts.length > MOST_WORDS) return undefined;
  if (!CAPITALISED.test(parts[0] ?? '')) return undefined;
  if (
    !parts.every(
      (word) => CAPITALISED.test(word) || WITHIN.has(word.toLowerCase()) || NUMBER.test(word),
    )
  )
    return undefined;
  return isRubric(parts.map(fold)) ? undefined : name;
}

function isRubric(words: string[]): boolean {
  const first = words[0] ?? '';
  if (words.length === 1) return RUBRICS.has(first);
  return FIRST.has(first) || LAST.has(words.at(-1) ?? '');
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
