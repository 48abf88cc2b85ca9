import { dateInWords } from '../format.ts';
import { WORDS } from '../words.ts';
import type { Shared, SharedCheck } from './shared.ts';

/** A card as plain text: claim, summary, who rates it how, the context, and what it rests on. */
export function asText(shared: Shared): string {
  const { kind, claim, retracted, saidBy, summary, checks, unrated, context, sources } = shared;
  const heading = checks.some(({ rating }) => rating !== undefined)
    ? checks.length > 1
      ? WORDS.ratings
      : WORDS.rating
    : WORDS.check;
  return [
    retracted && [`${WORDS.retracted} (${dateInWords(retracted.date)})`, retracted.why],
    [`${kind}: ${claim}`, saidBy],
    summary !== undefined && [summary],
    unrated !== undefined && [unrated],
    checks.length > 0 && [heading, ...checks.map((check) => `– ${checkInWords(check)}`)],
    ...context.map((lines, at) => (at === 0 ? [WORDS.context, '', ...lines] : lines)),
    sources.length > 0 && [
      WORDS.sources,
      ...sources.map(({ publisher, title, date, kind: of, url }, at) => {
        const facts = [title, date !== undefined && dateInWords(date), WORDS.sourceKinds[of], url];
        return `${at + 1}. ${[publisher, ...facts].filter(Boolean).join(' · ')}`;
      }),
    ],
    [whose(shared)],
  ]
    .filter((part) => part !== undefined && part !== false)
    .map((part) => part.filter((line) => line !== undefined).join('\n'))
    .join('\n\n')
    .concat('\n');
}

function checkInWords({ rating, by, date, reason, url }: SharedCheck): string {
  const who = date === undefined ? by : `${by}, ${dateInWords(date)}`;
  const head = rating === undefined ? who : `${rating} (${who})`;
  return [reason === undefined ? head : `${head}: ${reason}`, url].filter(Boolean).join(' ');
}

/** Whose card it is, of which day, what shows it and when it was shared; no name twice. */
export function whose({ publisher, date, sharedOn }: Shared): string {
  const parts = [
    publisher,
    date !== undefined && WORDS.cardOf(dateInWords(date)),
    WORDS.onrecord,
    WORDS.sharedOn(dateInWords(sharedOn)),
  ];
  return [...new Set(parts.filter((part) => part !== false))].join(' · ');
}
