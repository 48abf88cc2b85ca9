import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sentence as it was said. */
export interface Quote {
  speaker: string;
  text: string;
}

/** What the bundled claims are recognised by. */
export interface Phrases {
  quotes: Quote[];
  /** The quotes and all the wordings that editors gave: what mark.js is to mark. */
  all: string[];
}

/** The parts of the bundle that are read here. */
interface Collection {
  people: { id: string; name: string }[];
  claims: { statements: { quote: string; by: string }[]; match?: { says?: unknown[] } }[];
}

/** The phrases of the claims that a built extension carries. @param extension its folder */
export function bundledPhrases(extension: string): Phrases {
  const file = join(extension, 'bundle/collection.json');
  const { people, claims } = JSON.parse(readFileSync(file, 'utf8')) as Collection;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const quotes = claims.flatMap(({ statements }) =>
    statements.map(({ quote, by }) => ({ speaker: names.get(by) ?? by, text: quote })),
  );
  const wordings = claims.flatMap(({ match }) => match?.says ?? []);
  const texts = wordings.filter((wording) => typeof wording === 'string');
  return { quotes, all: [...new Set([...quotes.map(({ text }) => text), ...texts])] };
}
