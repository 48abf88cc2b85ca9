const REPORTING = new Set(
  (
    'said says say saying told tells claimed claims claim claiming asserted asserts insisted insists argued ' +
    'argues added adds repeated declared declares wrote writes posted boasted stated suggested alleged ' +
    'contended complained joked warned responded replied called calls described announced estimated remarked'
  ).split(' '),
);

/** Is this folded word a verb of reporting, whose subject is taken to have said the words beside it? */
export function isReporting(word: string): boolean {
  return REPORTING.has(word);
}
