import type { Person } from '../claim/schema.ts';
import { tokenise } from '../text/tokens.ts';
import type { Voice } from './types.ts';

/** The people of a collection as the matcher looks them up. */
export interface Names {
  /** Whose a name is, by its folded words. */
  get(name: string): string | undefined;
  /** Can `he` or `she` stand for this person? Yes where the collection does not say. */
  fits(person: string, pronoun: string): boolean;
}

/** Most words in a name. */
export const LONGEST_NAME = 5;

/** Words that stand before a name and do not make it another's. */
export const TITLES = new Set(
  (
    'former fmr president pres vice mr mrs ms dr sen senator rep representative congressman congresswoman gov ' +
    'governor secretary elect candidate'
  ).split(' '),
);

/** `(R)`, `(D-Calif.)` */
const PARTY = /\((?:R|D|I)(?:-[A-Za-z.]{1,8})?\)/g;

/** All labels and aliases of these people. A name that two people share is nobody's. */
export function nameIndex(people: Person[]): Names {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name, labels, aliases } of people) {
    for (const label of [name, ...labels, ...aliases]) {
      const folded = foldName(label);
      if ((names.get(folded) ?? id) !== id) shared.add(folded);
      names.set(folded, id);
    }
  }
  for (const folded of shared) names.delete(folded);
  const pronouns = new Map(people.map(({ id, pronoun }) => [id, pronoun]));
  return {
    get: (name) => names.get(name),
    fits: (person, pronoun) => (pronouns.get(person) ?? pronoun) === pronoun,
  };
}

/** Who a label stands for: as it is, or without its titles. */
export function voice(label: string, names: Names): Voice {
  const words = tokenise(label.replace(PARTY, ' ')).map(({ word }) => word);
  const bare = words.filter((word) => !TITLES.has(word));
  const person = names.get(words.join(' ')) ?? names.get(bare.join(' '));
  return person ? { label, person } : { label };
}

function foldName(name: string): string {
  return tokenise(name)
    .map(({ word }) => word)
    .join(' ');
}
