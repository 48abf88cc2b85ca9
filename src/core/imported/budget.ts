/**
 * What one query may cost, in counted work, so that it is the same on every machine. A hostile text
 * or a careless caller cannot make it cost more. Ordinary sentences spend under a tenth. A query
 * has up to nine texts: the sentence, its neighbours, the speaker's name and the month.
 */
export const QUERY_BUDGET = {
  /** UTF-16 units of a text that are read, of sentences and of claims; a word cut there is left out. */
  characters: 20_000,
  /** Words of one text that are looked up: of a longer one the first. */
  terms: 200,
  /** Claims named by the words of one text, each time one is. Past that its commonest words are left out. */
  postings: 250_000,
  /** Claims that are weighed. */
  candidates: 1000,
} as const;

/**
 * What all the queries of one request may cost together, in units of work. Ordinary text spends
 * half of it where 200,000 claims are held, and less with fewer.
 */
export const REQUEST_UNITS = 20_000_000;
/** What a query costs beside its postings, and how many of these are a unit. */
const UNITS_OF_QUERY = 4000;
const POSTINGS_OF_UNIT = 10;

/** Units that take about as long each as those that the matching of patterns is counted in. */
export function unitsOf({ postings }: QuerySpent): number {
  return UNITS_OF_QUERY + postings / POSTINGS_OF_UNIT;
}

/** What a query did cost. */
export interface QuerySpent {
  /** Different words of each text, the neighbours' among them, whether or not its hits were still known. */
  terms: number;
  postings: number;
  candidates: number;
  /** The part of the budget that the query needed more of, the first of them. */
  bounded?: 'terms' | 'postings' | 'candidates';
}

/** The start of a text that is longer than what is read, up to a white space. */
export function readable(text: string): string {
  if (text.length <= QUERY_BUDGET.characters) return text;
  let end: number = QUERY_BUDGET.characters;
  while (end > 0 && /\S/.test(text.charAt(end))) end -= 1;
  return text.slice(0, end);
}
