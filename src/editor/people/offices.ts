import type { Person } from '../../core/claim/schema.ts';
import type { Fault } from '../fault.ts';
import type { YamlFile } from '../yaml-file.ts';

/** A person with the file that they were read from. */
export interface ReadPerson {
  value: Person;
  yaml: YamlFile;
}

/** When a description means somebody, and where that is written. */
interface Span {
  name: string;
  id: string;
  from: string;
  until: string;
  yaml: YamlFile;
  path: (string | number)[];
}

const OPEN_END = '9999-12-31';
const EXPECTED =
  'expected a name; a description stands under `offices`, with the days it is true on';

/**
 * What is wrong with the descriptions in the files of people: one without its days, days in the wrong
 * order, and one that two people bear on one day.
 */
export function officeFaults(people: readonly ReadPerson[]): Fault[] {
  const spans = people.flatMap(spansOf);
  return [...people.flatMap(undated), ...spans.flatMap(reversed), ...shared(spans)];
}

function undated({ value, yaml }: ReadPerson): Fault[] {
  return (['labels', 'aliases'] as const).flatMap((key) =>
    value[key].flatMap((name, at) =>
      /^the\s/i.test(name)
        ? [fault({ yaml, path: [key, at] }, `${EXPECTED}, found "${name}"`)]
        : [],
    ),
  );
}

function spansOf({ value: { id, offices = [] }, yaml }: ReadPerson): Span[] {
  return offices.flatMap(({ names, from, until = OPEN_END }, at) =>
    names.map((name) => ({ name, id, from, until, yaml, path: ['offices', at] })),
  );
}

function reversed({ from, until, yaml, path }: Span): Fault[] {
  if (from < until) return [];
  const at = { yaml, path: [...path, 'until'] };
  return [fault(at, `expected a day after ${from}, found "${until}"`)];
}

/** Each pair of spans in which one description means two people on one day, told at the later file. */
function shared(spans: readonly Span[]): Fault[] {
  return spans.flatMap((span, at) => {
    const other = spans.slice(0, at).find((earlier) => meet(earlier, span));
    if (!other) return [];
    const day = span.from > other.from ? span.from : other.from;
    const found = `${other.id} (${other.yaml.file}) on ${day}`;
    return [fault(span, `expected days on which "${span.name}" means nobody else, found ${found}`)];
  });
}

function meet(one: Span, other: Span): boolean {
  const isSame = one.name.toLowerCase() === other.name.toLowerCase() && one.id !== other.id;
  return isSame && one.from < other.until && other.from < one.until;
}

function fault({ yaml, path }: Pick<Span, 'yaml' | 'path'>, message: string): Fault {
  return { file: yaml.file, line: yaml.line(path), message: `${path.join('.')}: ${message}` };
}
