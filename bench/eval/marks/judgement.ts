import * as v from 'valibot';
import type { RowKind } from '../../../src/editor/jsonl.ts';
import type { KnownTexts } from './known-texts.ts';
import { pairKey, type Pair } from './pair.ts';
import { quotes, QUOTED_WORDS } from './quoting.ts';

export const GRADES = ['same', 'denies', 'same topic', 'wrong', 'cannot tell'] as const;
export type Grade = (typeof GRADES)[number];

/** What one judge said of a pair. */
export interface Judgement extends Pair {
  grade: Grade;
  /** In the judge's own words. */
  reason: string;
  judge: string;
  /** Was put among the others to test the judge. */
  decoy?: true;
}

/** A reason is a note, not a place for the data's text. */
const LONGEST_REASON = 120;

const word = v.pipe(v.string('expected text'), v.regex(/^\S(?:.*\S)?$/, 'expected some text'));
const entries = {
  transcript: word,
  line: v.pipe(v.number('expected a line number'), v.safeInteger('expected a whole number')),
  claim: word,
  grade: v.picklist(GRADES, `expected one of ${GRADES.join(', ')}`),
  reason: v.pipe(
    word,
    v.maxLength(LONGEST_REASON, `expected at most ${LONGEST_REASON} characters`),
  ),
  judge: word,
};
const set = v.picklist(['politifact', 'ordinary'], 'expected politifact or ordinary');
const decoy = v.exactOptional(v.literal(true, 'expected true'));

/** The rows of the project's own file. */
export const judgementRows: RowKind<Judgement> = {
  name: 'a judgement',
  schema: v.strictObject({ set, ...entries, decoy }),
};

/**
 * The rows that a judge hands in: of PolitiFact's set where none is named. A pair must be one of the
 * data, and its reason may not quote it. Claims of `own` are the project's: they may be quoted.
 */
export function gradedRows(known: KnownTexts, own: ReadonlySet<string>): RowKind<Judgement> {
  const isKnownClaim = (id: string) => own.has(id) || known.claim(id) !== undefined;
  const isOwnWords = ({ reason, ...pair }: Judgement) =>
    [known.line(pair), known.claim(pair.claim)].every((text) => !quotes(reason, text ?? ''));
  const quoted = `${QUOTED_WORDS} words in a row stand in the data too`;
  return {
    name: 'a graded pair',
    schema: v.pipe(
      v.object({ set: v.optional(set, 'politifact'), ...entries, decoy }),
      v.forward(
        v.check((row) => known.line(row) !== undefined, 'the data has no such line'),
        ['line'],
      ),
      v.forward(
        v.check(({ claim }) => isKnownClaim(claim), 'there is no claim of that id'),
        ['claim'],
      ),
      v.forward(
        v.check((row) => isOwnWords(row), quoted),
        ['reason'],
      ),
    ),
  };
}

const pairEntries = { set, transcript: word, line: v.number(), claim: word };
export const pairRows: RowKind<Pair> = { name: 'a pair', schema: v.object(pairEntries) };

/**
 * Adds judgements to those there are; what a judge said of a pair before is replaced. In the order
 * of their ids, so that the file's history shows what changed.
 */
export function mergeJudgements(
  there: readonly Judgement[],
  added: readonly Judgement[],
): Judgement[] {
  const merged = new Map<string, Judgement>();
  for (const judgement of [...there, ...added]) {
    const key = `${pairKey(judgement)} ${judgement.judge}`;
    const isDecoy = (judgement.decoy ?? merged.get(key)?.decoy) === true;
    merged.set(key, { ...judgement, ...(isDecoy && { decoy: true }) });
  }
  return [...merged.values()].sort(byIds);
}

function byIds(one: Judgement, other: Judgement): number {
  return (
    compare(one.set, other.set) ||
    compare(one.transcript, other.transcript) ||
    one.line - other.line ||
    compare(one.claim, other.claim) ||
    compare(one.judge, other.judge)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
