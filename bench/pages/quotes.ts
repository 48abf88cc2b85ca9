import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sentence as it was said. */
export interface Quote {
  speaker: string;
  text: string;
}

/** The parts of the bundle that are read here. */
interface Collection {
  people: { id: string; name: string }[];
  claims: { statements: { quote: string; by: string }[] }[];
}

/** What was said, of all claims that a built extension carries. @param extension its folder */
export function bundledQuotes(extension: string): Quote[] {
  const file = join(extension, 'bundle/collection.json');
  const { people, claims } = JSON.parse(readFileSync(file, 'utf8')) as Collection;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return claims.flatMap(({ statements }) =>
    statements.map(({ quote, by }) => ({ speaker: names.get(by) ?? by, text: quote })),
  );
}
