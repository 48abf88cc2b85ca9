import type { CountedSteps } from '../steps.ts';
import { openAttribution, type Attribution } from './who/attribution.ts';
import { BudgetSpent, Meter, type Bound, type Work } from './budget.ts';
import { confidence, tierOf, type Circumstances } from './confidence.ts';
import type { IndexReader } from './index-reader.ts';
import { locate, quoteText } from './locate.ts';
import type { Explanation } from './matcher.ts';
import { isInAnothersPerson } from './who/first-person.ts';
import { voice, type Names } from './who/people.ts';
import type { Places } from './places.ts';
import type { Program } from './program.ts';
import { reachedClaims } from './retrieve.ts';
import { Scene } from './scene.ts';
import { settle, type Placed } from './settle.ts';
import { partsOf, type Stream } from './stream.ts';
import type { Match, Voice } from './types.ts';
import { hitText, verify, type Finding } from './verify.ts';
import { windowsAround, type Window } from './windows.ts';

/** What a stream is read with. */
export interface Reading {
  stream: Stream;
  /** How many of its passages' characters are read. */
  characters: number;
  index: IndexReader;
  /** The index's people on the day of the page or speech. */
  names: Names;
  /** For all of its passages. */
  budget: Readonly<Work>;
  places: Places;
  /** The passage before, which may name whom "he" stands for. */
  before: Stream | undefined;
  /** The day of the page or speech. */
  date: string | undefined;
  /** Told of each window that a claim reached and does not stand in. */
  rejected: ((explanation: Explanation) => void) | undefined;
}

export interface StreamRead {
  matches: Match[];
  spent: Work;
  /** The part of the budget that ended the reading. */
  bounded?: Bound;
}

/** A stream being read. What only a claim needs is made with the first claim that is reached. */
interface Run extends Reading {
  meter: Meter;
  placed: Placed[];
  attribution?: Attribution;
  /** Who speaks throughout, where it is one of the collection's people. */
  speaker?: string | undefined;
}

/** Finds claims in a stream; keeps what it has when its budget is spent. */
export function* readStream(reading: Reading): CountedSteps<StreamRead> {
  const { stream, budget } = reading;
  const meter = new Meter(budget);
  const run: Run = { ...reading, meter, placed: [] };
  const spent = yield* readUntilSpent(run);
  const bounded = stream.isCut ? 'characters' : spent;
  yield meter.rest();
  return {
    matches: run.placed.length > 0 ? settle(run.placed) : [],
    spent: meter.spent,
    ...(bounded && { bounded }),
  };
}

function* readUntilSpent(run: Run): CountedSteps<Bound | undefined> {
  try {
    run.meter.spend('characters', run.characters);
    // The steps in which the stream was opened have told of them.
    run.meter.rest();
    yield* readSentences(run);
    return undefined;
  } catch (error) {
    if (error instanceof BudgetSpent) return error.bound;
    throw error;
  }
}

const NONE: ReadonlySet<number> = new Set();

function* readSentences(run: Run): CountedSteps<void> {
  const { stream, index, meter } = run;
  // Claims that were looked for in this sentence and the one before together.
  let triedWithLast = NONE;
  for (let sentence = 0; sentence < stream.sentences.length; sentence += 1) {
    const claims = reachedClaims(stream, sentence, index, meter);
    if (meter.isDue) yield meter.rest();
    triedWithLast =
      claims.length > 0 ? yield* readSentence(run, sentence, claims, triedWithLast) : NONE;
  }
}

/** Looks for claims around a sentence; those that were looked for in it and the next together. */
function* readSentence(
  run: Run,
  sentence: number,
  claims: number[],
  triedWithLast: ReadonlySet<number>,
): CountedSteps<ReadonlySet<number>> {
  let open = claims;
  let triedWithNext = NONE;
  for (const window of windowsAround(run.stream, sentence)) {
    if (window.sentence < sentence) open = open.filter((claim) => !triedWithLast.has(claim));
    if (window.last > sentence) triedWithNext = new Set(open);
    open = yield* notFoundIn(window, open, run);
  }
  return triedWithNext;
}

/** Looks for claims in a window; those that are not found there. */
function* notFoundIn(window: Window, claims: number[], run: Run): CountedSteps<number[]> {
  if (claims.length === 0) return claims;
  const { stream, index, meter, places, rejected, placed } = run;
  meter.step(window.to - window.from);
  places.open(stream, window);
  const scene = new Scene(stream, window, places, meter);
  const open: number[] = [];
  for (const claim of claims) {
    if (meter.isDue) {
      yield meter.rest();
      // Other work may have looked at another window in the meantime.
      places.reopen(stream, window);
    }
    meter.spend('candidates', 1);
    const program = index.program(claim);
    const found = tryClaim(scene, program, run);
    if ('match' in found) {
      placed.push(found);
      continue;
    }
    rejected?.({ claim: program.key, text: windowText(scene), rejected: found.rejected });
    open.push(claim);
  }
  return open;
}

function windowText({ stream: { text, tokens }, window }: Scene): string {
  return text.slice(tokens[window.from]!.start, tokens[window.to - 1]!.end);
}

function tryClaim(scene: Scene, program: Program, run: Run): Placed | { rejected: string } {
  const { date, stream, names, before, meter } = run;
  if (date && program.after && date < program.after) return { rejected: `before ${program.after}` };
  if (date && program.before && date > program.before)
    return { rejected: `after ${program.before}` };
  const finding = verify(scene, program, speakerOf(run));
  if ('rejected' in finding) return finding;
  run.attribution ??= openAttribution(stream, names, before, meter);
  const said = run.attribution.of(finding.span, scene.window.sentence);
  const saidBy = relation(said, program);
  if (program.speaker === 'required' && saidBy === 'other') {
    return { rejected: `said by ${said?.label ?? 'somebody else'}` };
  }
  if (saidBy !== 'claimant' && isInAnothersPerson(scene, finding, said, run.attribution)) {
    return { rejected: `in the first person of ${said?.label ?? 'somebody else'}` };
  }
  const around: Circumstances = {
    sentences: scene.window.last - scene.window.sentence + 1,
    saidBy,
    gate: program.speaker,
  };
  return {
    match: toMatch(scene, program, finding, said, confidence(finding, around)),
    ...finding.span,
  };
}

function speakerOf(run: Run): string | undefined {
  const label = run.stream.passages[0]?.speaker;
  if (label !== undefined && !('speaker' in run)) run.speaker = voice(label, run.names).person;
  return run.speaker;
}

function relation(speaker: Voice | undefined, { claimants }: Program): Circumstances['saidBy'] {
  if (!speaker) return 'unknown';
  return speaker.person && claimants.includes(speaker.person) ? 'claimant' : 'other';
}

function toMatch(
  { stream, window }: Scene,
  program: Program,
  finding: Finding,
  speaker: Voice | undefined,
  sure: number,
): Match {
  const spans = locate(stream, finding.hits, window);
  return {
    claim: program.key,
    claimText: program.claim,
    kind: program.kind,
    tier: tierOf(sure),
    confidence: sure,
    parts: partsOf(stream, spans),
    quote: quoteText(stream, spans),
    ...(speaker && { speaker }),
    corrected: finding.corrected,
    evidence: [...new Set(finding.hits.map((hit) => hitText(stream, hit)))],
  };
}
