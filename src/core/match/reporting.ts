const REPORTING = new Set(
  (
    'said says say saying told tells claimed claims claim claiming asserted asserts insisted insists argued ' +
    'argues added adds repeated declared declares wrote writes posted boasted stated suggested alleged ' +
    'contended complained joked warned responded replied called calls described announced estimated remarked ' +
    'bragged brags recalled exclaimed answered answers noted notes maintained maintains tweeted shouted asked ' +
    'reiterated quipped testified conceded acknowledged'
  ).split(' '),
);

/** Is this folded word a verb of reporting, whose subject is taken to have said the words beside it? */
export function isReporting(word: string): boolean {
  return REPORTING.has(word);
}

/** After these stands whom something is said to, not who says it: `told Trump`. */
const WITH_OBJECT = new Set(
  'told tells called calls described warned asked acknowledged'.split(' '),
);

/** May the subject of this verb stand after it: `said Trump`? */
export function isInvertible(word: string): boolean {
  return isReporting(word) && !WITH_OBJECT.has(word);
}
