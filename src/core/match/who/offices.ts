import type { Office, Person } from '../../claim/schema.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Stream } from '../stream.ts';
import type { Names } from './people.ts';

/** Who is meant by a description, and the surnames of others who can be. */
export interface Held {
  person: string;
  others: ReadonlySet<string>;
}

interface Term extends Held, Pick<Office, 'from' | 'until'> {}

/** Opens the look-up of descriptions by a day. One that two people bear on it is nobody's. */
export function officesOf(people: Person[]): (name: string, day: string) => Held | undefined {
  const terms = new Map<string, Term[]>();
  for (const { id, offices = [] } of people) {
    for (const { names, from, until, others } of offices) {
      const term = { person: id, from, until, others: new Set(others.map(surname)) };
      for (const name of names) {
        const folded = wordsOf(name).join(' ');
        terms.set(folded, [...(terms.get(folded) ?? []), term]);
      }
    }
  }
  return (name, day) => {
    const held = terms.get(name)?.filter((term) => isHeld(term, day)) ?? [];
    return new Set(held.map(({ person }) => person)).size === 1 ? held[0] : undefined;
  };
}

function isHeld({ from, until }: Term, day: string): boolean {
  return from <= day && (until === undefined || day < until);
}

/**
 * The names as some text can mean them: a description is nobody's where somebody else is named
 * whom it can mean.
 */
export function namesWithin(names: Names, streams: readonly (Stream | undefined)[]): Names {
  const known = new Map<string, Held | undefined>();
  const office = (name: string) => {
    if (known.has(name)) return known.get(name);
    const held = names.office(name);
    const isOpen =
      held && !streams.some((stream) => stream && namesOther(stream, name, held, names));
    const found = isOpen ? held : undefined;
    if (held) known.set(name, found);
    return found;
  };
  return { ...names, office };
}

/** Is one of the others named, or somebody by the description itself: `former President Sarkozy`? */
function namesOther({ tokens }: Stream, name: string, held: Held, names: Names): boolean {
  const description = name.split(' ');
  return tokens.some(({ word, capital }, at) => {
    if (!capital) return false;
    if (held.others.has(word)) return true;
    const from = at - description.length;
    if (from < 0 || !description.every((each, place) => tokens[from + place]!.word === each)) {
      return false;
    }
    const isClose = tokens[at]!.start - tokens[at - 1]!.end === 1;
    return isClose && names.get(word) !== held.person && !names.isFirstName(held.person, word);
  });
}

function surname(name: string): string {
  return wordsOf(name).at(-1) ?? '';
}

function wordsOf(name: string): string[] {
  return tokenise(name).map(({ word }) => word);
}
