const words = (list: string) => list.split(' ');

/** Titles of one office, in the ways they are written. */
const OFFICES = [
  'president pres',
  'vice vp veep',
  'senator sen',
  'representative rep congressman congresswoman',
  'governor gov',
  'secretary sec',
  'judge justice',
].map(words);
const OFFICE_OF = new Map(OFFICES.flatMap((office) => office.map((word) => [word, office[0]!])));
/** A man's, a woman's. */
const GENDERED = new Map([
  ...words('mr sir').map((title) => [title, 'he'] as const),
  ...words('mrs ms miss madam mme').map((title) => [title, 'she'] as const),
]);
/** These say nothing of who bears them. */
const ANYBODY = new Set(words('former fmr ex then elect candidate nominee'));
/** Only of somebody who is named so: "Dr. Biden" is the doctor of that family. */
const LEARNED = new Set(words('dr prof professor doctor'));

/** Is this word a title, which stands before a name and is no part of it? */
export function isTitle(word: string): boolean {
  return OFFICE_OF.has(word) || GENDERED.has(word) || ANYBODY.has(word) || LEARNED.has(word);
}

/** Which titles one person can bear. */
export interface Titles {
  fit(title: string): boolean;
}

/**
 * The titles that go with a person.
 * @param named the words of all their names. Where an office is among them, no other office fits;
 * where none is, their file says nothing of offices.
 */
export function titlesOf(named: readonly string[], pronoun: 'he' | 'she' | undefined): Titles {
  const offices = new Set(named.map((word) => OFFICE_OF.get(word)).filter(Boolean));
  return {
    fit(title) {
      const gender = GENDERED.get(title);
      if (gender) return pronoun === undefined || pronoun === gender;
      if (LEARNED.has(title)) return named.includes(title);
      const office = OFFICE_OF.get(title);
      return office === undefined || offices.size === 0 || offices.has(office);
    },
  };
}
