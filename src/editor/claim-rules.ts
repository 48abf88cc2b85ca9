import type { Collection } from '../core/claim/collection.ts';
import type { Claim } from '../core/claim/schema.ts';
import { impossibleDates } from './date-rules.ts';
import type { Fault } from './fault.ts';
import type { YamlFile } from './yaml-file.ts';

/** The repository began on this day: nothing in it was published or revised earlier. */
const FIRST_DAY = '2026-11-22';

type Path = (string | number)[];
type Rule = (claim: Claim, collection: Omit<Collection, 'claims'>) => [Path, string][];

/** What the schema cannot say: that names are known, and that the sources are enough. */
const rules: Rule[] = [
  knownNames,
  knownRatings,
  knownSources,
  usedSources,
  knownBlocks,
  ratedKind,
  enoughSources,
  datesInOrder,
  impossibleDates,
];

/** The faults of one claim against the collection it belongs to. */
export function claimFaults(
  claim: Claim,
  yaml: YamlFile,
  collection: Omit<Collection, 'claims'>,
): Fault[] {
  return rules
    .flatMap((rule) => rule(claim, collection))
    .map(([path, message]) => ({
      file: yaml.file,
      line: yaml.line(path),
      message: `${path.join('.')}: ${message}`,
    }));
}

function knownNames(
  claim: Claim,
  { people, events }: Omit<Collection, 'claims'>,
): [Path, string][] {
  const known = new Set(people.map(({ id }) => id));
  const faults: [Path, string][] = claim.claimants.flatMap((id, index) =>
    known.has(id)
      ? []
      : [[['claimants', index], `expected a person of claims/people, found "${id}"`]],
  );
  if (claim.event && !events.some(({ id }) => id === claim.event)) {
    faults.push([['event'], `expected an event of claims/events, found "${claim.event}"`]);
  }
  claim.statements.forEach(({ by }, index) => {
    if (by && !known.has(by)) {
      faults.push([
        ['statements', index, 'by'],
        `expected a person of claims/people, found "${by}"`,
      ]);
    }
  });
  return faults;
}

function knownRatings(claim: Claim, { scales }: Omit<Collection, 'claims'>): [Path, string][] {
  return claim.reviews.flatMap(({ rating }, index): [Path, string][] => {
    const path = ['reviews', index, 'rating'];
    const scale = scales[rating.scale];
    if (!scale)
      return [
        [[...path, 'scale'], `expected a scale of claims/scales.yaml, found "${rating.scale}"`],
      ];
    const words = scale.ratings.map(({ name }) => name);
    if (words.includes(rating.name)) return [];
    return [[[...path, 'name'], `expected one of ${words.join(', ')}; found "${rating.name}"`]];
  });
}

function knownSources(claim: Claim): [Path, string][] {
  return sourceUses(claim).flatMap(([path, key]): [Path, string][] =>
    Object.hasOwn(claim.sources, key)
      ? []
      : [
          [
            path,
            `expected a key of sources (${Object.keys(claim.sources).join(', ')}), found "${key}"`,
          ],
        ],
  );
}

function usedSources(claim: Claim): [Path, string][] {
  const used = new Set(sourceUses(claim).map(([, key]) => key));
  return Object.keys(claim.sources).flatMap((key): [Path, string][] =>
    used.has(key)
      ? []
      : [[['sources', key], 'this source supports nothing: name it in a block or remove it']],
  );
}

/** Every place that names a source, with the key it names. */
function sourceUses(claim: Claim): [Path, string][] {
  const uses: [Path, string][] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'source' && typeof inner === 'string') uses.push([[...path, key], inner]);
        else walk(inner, [...path, key]);
      }
    }
  };
  walk(claim.context, ['context']);
  walk(claim.statements, ['statements']);
  return uses;
}

function knownBlocks(claim: Claim): [Path, string][] {
  const known = ['figure', 'timeline', 'evidence', 'quote', 'note'];
  return claim.context.flatMap((block, index): [Path, string][] => {
    const kind = Object.keys(block)[0] ?? '';
    return known.includes(kind)
      ? []
      : [[['context', index], `expected ${known.join(', ')}; found "${kind}"`]];
  });
}

function ratedKind({ kind, reviews, draft }: Claim): [Path, string][] {
  if (kind !== 'claim' && reviews.length > 0) {
    return [[['reviews'], `expected none: a ${kind} gets context, not a rating`]];
  }
  return kind === 'claim' && reviews.length === 0 && !draft
    ? [[['kind'], 'expected a review, or draft: true']]
    : [];
}

function enoughSources({ sources, onlySource, draft }: Claim): [Path, string][] {
  const named = Object.values(sources).filter(({ kind }) => kind !== 'anonymous');
  const publishers = new Set(named.map(({ publisher }) => publisher));
  if (draft || publishers.size >= 2 || (publishers.size === 1 && onlySource)) return [];
  return [
    [
      ['sources'],
      'expected two independent named sources, or onlySource with the reason, or draft: true',
    ],
  ];
}

function datesInOrder({ reviews, revisions }: Claim): [Path, string][] {
  const own = reviews.flatMap(({ publisher, published }, index): [Path, string][] =>
    publisher === 'onrecord' && published && published < FIRST_DAY
      ? [
          [
            ['reviews', index, 'published'],
            `expected no day before ${FIRST_DAY}, set by publishing`,
          ],
        ]
      : [],
  );
  const revised = revisions.flatMap(({ date }, index): [Path, string][] =>
    date < FIRST_DAY ? [[['revisions', index, 'date'], `expected no day before ${FIRST_DAY}`]] : [],
  );
  return [...own, ...revised];
}
