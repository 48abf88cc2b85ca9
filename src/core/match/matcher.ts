import { attribute } from './attribution.ts';
import { confidence, tierOf, type Circumstances } from './confidence.ts';
import { openIndex, type IndexReader } from './index-reader.ts';
import { locate, quoteText } from './locate.ts';
import { voice, type Names } from './people.ts';
import type { Program } from './program.ts';
import { candidates } from './retrieve.ts';
import { partsOf, streams, type Stream } from './stream.ts';
import type { Match, MatchRequest, MatchResult, Voice } from './types.ts';
import { hitText, verify, type Finding } from './verify.ts';
import { sentenceAfter, type Window } from './windows.ts';

/** Finds claims in passages. Holds nothing of what it has read. */
export interface Matcher {
  match(request: MatchRequest): MatchResult;
  /** For each claim that the passages reached and did not match: where, and why not. */
  explain(request: MatchRequest): Explanation[];
}

export interface Explanation {
  claim: string;
  text: string;
  rejected: string;
}

/** Windows tried per stream: a fixed number, and some for each word, so that work grows with text. */
const BASE_BUDGET = 2000;
const BUDGET_PER_TOKEN = 40;

/** A match and its place, before overlapping ones of one claim are settled. */
interface Placed {
  match: Match;
  from: number;
  to: number;
}

/**
 * Opens a matcher over an index.
 * @throws IndexFormatError when the blob is not an index of this format.
 */
export function openMatcher(blob: ArrayBuffer): Matcher {
  const index = openIndex(blob);
  const run = (request: MatchRequest, rejected: (explanation: Explanation) => void) => {
    let before: Stream | undefined;
    let bounded = false;
    const matches: Match[] = [];
    for (const stream of streams(request.passages, index.term)) {
      const read = readStream(stream, before, request, index, rejected);
      matches.push(...read.matches);
      bounded ||= read.bounded;
      before = stream.passages[0]?.kind === 'prose' ? stream : undefined;
    }
    return { matches, bounded };
  };
  return {
    match: (request) => run(request, () => undefined),
    explain: (request) => {
      const explanations: Explanation[] = [];
      run(request, (explanation) => explanations.push(explanation));
      return explanations;
    },
  };
}

function readStream(
  stream: Stream,
  before: Stream | undefined,
  request: MatchRequest,
  index: IndexReader,
  rejected: (explanation: Explanation) => void,
): MatchResult {
  let budget = BASE_BUDGET + BUDGET_PER_TOKEN * stream.tokens.length;
  const placed: Placed[] = [];
  for (const { claim, windows } of candidates(stream, index)) {
    const program = index.program(claim);
    for (const window of windows) {
      budget -= 1;
      if (budget < 0) return { matches: settled(placed), bounded: true };
      const found = tryWindow(stream, before, program, window, request, index);
      if ('match' in found) {
        placed.push(found);
        break;
      }
      const { start } = stream.tokens[window.from]!;
      const text = stream.text.slice(start, stream.tokens[window.to - 1]!.end);
      rejected({ claim: program.key, text, rejected: found.rejected });
    }
  }
  return { matches: settled(placed), bounded: false };
}

function tryWindow(
  stream: Stream,
  before: Stream | undefined,
  program: Program,
  window: Window,
  { date }: MatchRequest,
  index: IndexReader,
): Placed | { rejected: string } {
  if (date && program.after && date < program.after) return { rejected: `before ${program.after}` };
  if (date && program.before && date > program.before)
    return { rejected: `after ${program.before}` };
  const finding = verify(
    stream,
    program,
    window,
    sentenceAfter(stream, window),
    speakerOf(stream, index.names),
  );
  if ('rejected' in finding) return finding;
  const speaker = attribute(stream, finding.span, window.sentence, index.names, before);
  const saidBy = relation(speaker, program);
  if (program.speaker === 'required' && saidBy === 'other') {
    return { rejected: `said by ${speaker?.label ?? 'somebody else'}` };
  }
  const around: Circumstances = {
    sentences: window.last - window.sentence + 1,
    saidBy,
    gate: program.speaker,
  };
  return {
    match: toMatch(stream, program, finding, speaker, confidence(finding, around)),
    ...finding.span,
  };
}

/** Who speaks throughout a stream of speech, where it is one of the collection's people. */
function speakerOf({ passages: [first] }: Stream, names: Names): string | undefined {
  return first?.speaker === undefined ? undefined : voice(first.speaker, names).person;
}

function relation(speaker: Voice | undefined, { claimants }: Program): Circumstances['saidBy'] {
  if (!speaker) return 'unknown';
  return speaker.person && claimants.includes(speaker.person) ? 'claimant' : 'other';
}

function toMatch(
  stream: Stream,
  program: Program,
  finding: Finding,
  speaker: Voice | undefined,
  sure: number,
): Match {
  const spans = locate(stream, finding.hits);
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

/** Of overlapping matches of one claim the surest, in reading order. */
function settled(placed: Placed[]): Match[] {
  const kept: Placed[] = [];
  const surestFirst = [...placed].sort(
    (a, b) => b.match.confidence - a.match.confidence || a.to - a.from - (b.to - b.from),
  );
  for (const one of surestFirst) {
    const overlaps = (other: Placed) =>
      other.match.claim === one.match.claim && other.from < one.to && one.from < other.to;
    if (!kept.some(overlaps)) kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to).map(({ match }) => match);
}
