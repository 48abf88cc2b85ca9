import type { Person } from '../../claim/schema.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Voice } from '../types.ts';
import { officesOf, type Held } from './offices.ts';
import { isTitle, titlesOf, type Titles } from './titles.ts';

/** The people of a collection as the matcher looks them up. */
export interface Names {
  /** Whose a name is, by its folded words. */
  get(name: string): string | undefined;
  /**
   * Whom a description that goes with an office means, by its folded words without "the". Nobody
   * where the day is not known: a wrong name under a quote is worse than none.
   */
  office(name: string): Held | undefined;
  /** Can `he` or `she` stand for this person? Yes where the collection does not say. */
  fits(person: string, pronoun: string): boolean;
  /** Is this one of the person's first names: `Donald` John `Trump`? */
  isFirstName(person: string, word: string): boolean;
  /** Can this title stand before the person's name? */
  bears(person: string, title: string): boolean;
  /** The same people on a day. */
  on(day: string | undefined): Names;
}

/** Most words in a name. */
export const LONGEST_NAME = 5;

/** `(R)`, `(D-Calif.)` */
const PARTY = /\((?:R|D|I)(?:-[A-Za-z.]{1,8})?\)/g;
/** A description without its days names nobody: it may have passed on with an office. */
const DESCRIPTION = /^the\s/i;

interface Bearer {
  pronoun: Person['pronoun'];
  firstNames: ReadonlySet<string>;
  titles: Titles;
}

/** All labels and aliases of these people. A name that two people share is nobody's. */
export function nameIndex(people: Person[]): Names {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  const bearers = new Map<string, Bearer>();
  for (const person of people) {
    const own = ownNames(person).map(wordsOf);
    for (const folded of own.map((words) => words.join(' '))) {
      if ((names.get(folded) ?? person.id) !== person.id) shared.add(folded);
      names.set(folded, person.id);
    }
    bearers.set(person.id, bearer(person, own));
  }
  for (const folded of shared) names.delete(folded);
  const offices = officesOf(people);
  const on = (day: string | undefined): Names => ({
    get: (name) => names.get(name),
    office: (name) => (day === undefined ? undefined : offices(name, day)),
    fits: (person, pronoun) => (bearers.get(person)?.pronoun ?? pronoun) === pronoun,
    isFirstName: (person, word) => bearers.get(person)?.firstNames.has(word) ?? false,
    bears: (person, title) => bearers.get(person)?.titles.fit(title) ?? true,
    on,
  });
  return on(undefined);
}

function ownNames({ name, labels, aliases }: Person): string[] {
  return [name, ...labels, ...aliases].filter((each) => !DESCRIPTION.test(each));
}

function bearer({ pronoun }: Person, names: string[][]): Bearer {
  const bare = names.map((words) => words.filter((word) => !isTitle(word)));
  const firstNames = bare.filter((words) => words.length > 1).map(([first]) => first!);
  return { pronoun, firstNames: new Set(firstNames), titles: titlesOf(names.flat(), pronoun) };
}

/**
 * Who a label stands for: as it is, or without titles that the person can bear (`MRS. TRUMP` is no
 * man, `REP. HARRIS` no vice president).
 */
export function voice(label: string, names: Names): Voice {
  const words = wordsOf(label.replace(PARTY, ' '));
  const whole = words.join(' ');
  const person = names.get(whole) ?? names.office(whole)?.person ?? withoutTitles(words, names);
  return person ? { label, person } : { label };
}

function withoutTitles(words: string[], names: Names): string | undefined {
  const person = names.get(words.filter((word) => !isTitle(word)).join(' '));
  if (person === undefined) return undefined;
  return words.every((word) => !isTitle(word) || names.bears(person, word)) ? person : undefined;
}

function wordsOf(name: string): string[] {
  return tokenise(name).map(({ word }) => word);
}
