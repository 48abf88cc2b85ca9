import { openAttribution, type Attribution } from './attribution.ts';
import { BudgetSpent, Meter, timesBudget, type Bound, type Work } from './budget.ts';
import { confidence, tierOf, type Circumstances } from './confidence.ts';
import type { IndexReader } from './index-reader.ts';
import { locate, quoteText } from './locate.ts';
import type { Explanation } from './matcher.ts';
import type { Mentions } from './mentions.ts';
import { voice } from './people.ts';
import type { Places } from './places.ts';
import type { Program } from './program.ts';
import { reachedClaims } from './retrieve.ts';
import { openScene, type Scene } from './scene.ts';
import { settle, type Placed } from './settle.ts';
import { partsOf, type Stream } from './stream.ts';
import type { Match, Voice } from './types.ts';
import { hitText, verify, type Finding } from './verify.ts';
import { windowsAround, type Window } from './windows.ts';

/** What a stream is read with. */
export interface Reading {
  stream: Stream;
  index: IndexReader;
  /** For one passage. */
  budget: Readonly<Work>;
  openPlaces: (stream: Stream, window: Window) => Places;
  /** Who is named in the passage before. */
  before: Mentions | undefined;
  /** The day of the page or speech. */
  date: string | undefined;
  /** Told of each window that a claim reached and does not stand in. */
  rejected: ((explanation: Explanation) => void) | undefined;
}

export interface StreamRead {
  matches: Match[];
  mentions: Mentions;
  spent: Work;
  /** The part of the budget that ended the reading. */
  bounded?: Bound;
}

/** A stream being read. */
interface Run extends Reading {
  meter: Meter;
  attribution: Attribution;
  /** Who speaks throughout, where it is one of the collection's people. */
  speaker: string | undefined;
}

/** Finds claims in a stream; keeps what it has when its budget is spent. */
export function readStream(reading: Reading): StreamRead {
  const { stream, index, budget, before } = reading;
  const meter = new Meter(timesBudget(budget, stream.passages.length));
  meter.spend(
    'characters',
    stream.passages.reduce((sum, { text }) => sum + Math.min(text.length, budget.characters), 0),
  );
  const attribution = openAttribution(stream, index.names, before, meter);
  const [first] = stream.passages;
  const speaker =
    first?.speaker === undefined ? undefined : voice(first.speaker, index.names).person;
  const placed: Placed[] = [];
  const bounded = untilSpent(() =>
    readSentences({ ...reading, meter, attribution, speaker }, placed),
  );
  const bound = stream.isCut ? 'characters' : bounded;
  return {
    matches: settle(placed),
    mentions: attribution.mentions,
    spent: meter.spent,
    ...(bound && { bounded: bound }),
  };
}

function untilSpent(work: () => void): Bound | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof BudgetSpent) return error.bound;
    throw error;
  }
}

function readSentences(run: Run, placed: Placed[]): void {
  const { stream, index, meter } = run;
  // Claims that were looked for in this sentence and the one before together.
  let triedWithLast: ReadonlySet<number> = new Set();
  for (let sentence = 0; sentence < stream.sentences.length; sentence += 1) {
    let open = reachedClaims(stream, sentence, index, meter);
    let triedWithNext: ReadonlySet<number> = new Set();
    const windows = open.length > 0 ? windowsAround(stream, sentence) : [];
    for (const window of windows) {
      if (window.sentence < sentence) open = open.filter((claim) => !triedWithLast.has(claim));
      if (window.last > sentence) triedWithNext = new Set(open);
      open = notFoundIn(window, open, run, placed);
    }
    triedWithLast = triedWithNext;
  }
}

/** Looks for claims in a window; those that are not found there. */
function notFoundIn(window: Window, claims: number[], run: Run, placed: Placed[]): number[] {
  if (claims.length === 0) return claims;
  const { stream, index, meter, openPlaces, rejected } = run;
  meter.step(window.to - window.from);
  const scene = openScene(stream, window, openPlaces(stream, window), meter);
  return claims.filter((claim) => {
    meter.spend('candidates', 1);
    const program = index.program(claim);
    const found = tryClaim(scene, program, run);
    if ('match' in found) {
      placed.push(found);
      return false;
    }
    rejected?.({ claim: program.key, text: windowText(scene), rejected: found.rejected });
    return true;
  });
}

function windowText({ stream: { text, tokens }, window }: Scene): string {
  return text.slice(tokens[window.from]!.start, tokens[window.to - 1]!.end);
}

function tryClaim(scene: Scene, program: Program, run: Run): Placed | { rejected: string } {
  const { date, attribution, speaker } = run;
  if (date && program.after && date < program.after) return { rejected: `before ${program.after}` };
  if (date && program.before && date > program.before)
    return { rejected: `after ${program.before}` };
  const finding = verify(scene, program, speaker);
  if ('rejected' in finding) return finding;
  const said = attribution.of(finding.span, scene.window.sentence);
  const saidBy = relation(said, program);
  if (program.speaker === 'required' && saidBy === 'other') {
    return { rejected: `said by ${said?.label ?? 'somebody else'}` };
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
