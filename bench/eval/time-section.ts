import type { ImportedClaim } from '../../src/core/imported/types.ts';
import type { LookRequest } from '../../src/core/meaning/types.ts';
import { readCurated } from '../../src/editor/claims-source.ts';
import { annotate } from '../../src/editor/meaning/annotate.ts';
import { lookForCurated, lookForImported } from '../../src/editor/meaning/look.ts';
import type { Meaning } from '../../src/editor/meaning/open-meaning.ts';
import { withoutDrafts } from '../../src/editor/read-collection.ts';
import type { TranscriptLine } from '../../src/editor/rows.ts';
import { alignedTable } from '../figures/table.ts';
import { readSpokenThere, type Text } from './marks/data.ts';
import { CLAIMS } from './marks/merge.ts';
import type { Section, SectionOptions } from './section.ts';

const TITLE = 'Time of the second look in this process, one thread';
/** An article has so many sentences; so many claims are a large feed's. */
const ARTICLE = 60;
const MANY = 200_000;
/** The gate is timed on so many lines. */
const GATED = 200;

interface Timing {
  what: string;
  seconds: number;
  pairs: number;
}

/**
 * How long the gate takes beside the claims that are held, and the second look for an article and for a
 * whole debate. A machine that does other work at the time gives figures that are too high.
 * @throws InputError
 */
export async function timeSection(folder: string, options: SectionOptions): Promise<Section> {
  const { meaning, tell } = options;
  const { claims, transcripts } = await readSpokenThere(folder, options.missing);
  const longest = transcripts.toSorted((a, b) => b.lines.length - a.lines.length)[0];
  if (!meaning || !longest) {
    return {
      title: TITLE,
      lines: ['Not measured: it wants transcripts and the second look.'],
      json: {},
    };
  }
  const timings: Timing[] = [];
  for (const held of options.quick ? [claims] : [claims, manyOf(claims)]) {
    tell(`time: the gate over ${held.length} claims`);
    timings.push(await timedGate(held, longest, meaning));
  }
  const debate = await timedDebate(claims, longest, meaning, tell);
  const article = await timedArticle(longest, meaning);
  timings.push(article, debate);
  const columns = ['', 'seconds', 'pairs read'].map((title, at) => ({
    title: [title],
    right: at > 0,
  }));
  const rows = timings.map(({ what, seconds, pairs }) => [what, seconds.toFixed(2), String(pairs)]);
  return { title: TITLE, lines: alignedTable(columns, rows), json: timings };
}

/** More claims of the same words, in other orders: as many words a claim, as many claims a word. */
function manyOf(claims: readonly ImportedClaim[]): ImportedClaim[] {
  return Array.from({ length: MANY }, (_, at) => {
    const [one, other] = [claims[at % claims.length]!, claims[(at * 7919 + 13) % claims.length]!];
    if (at < claims.length) return one;
    const half = (text: string, from: number) => {
      const words = text.split(' ');
      return words.slice(from * (words.length >> 1), (from + 1) * Math.ceil(words.length / 2));
    };
    return {
      ...one,
      id: `many-${at}`,
      text: [...half(one.text, 0), ...half(other.text, 1)].join(' '),
    };
  });
}

/** The gate alone: the reader answers at once. */
async function timedGate(
  claims: readonly ImportedClaim[],
  { lines, date }: Text,
  meaning: Meaning,
): Promise<Timing> {
  const { counted, pairs } = countingReader(meaning, true);
  const look = lookForImported(claims, counted);
  const read = (own: readonly TranscriptLine[]) => lookAt(annotate(look, own, date));
  // The first time over, the machine is still making its code.
  await read(lines.slice(0, GATED));
  const before = pairs();
  const seconds = await timed(() => read(lines.slice(0, GATED)));
  const what = `first pass and gate, ${GATED} lines, ${claims.length.toLocaleString('en')} imported claims`;
  return { what, seconds, pairs: pairs() - before };
}

async function timedDebate(
  claims: readonly ImportedClaim[],
  { lines, date }: Text,
  meaning: Meaning,
  tell: (what: string) => void,
): Promise<Timing> {
  tell(`time: a debate of ${lines.length} lines`);
  const { counted, pairs } = countingReader(meaning, false);
  const look = lookForImported(claims, counted);
  const seconds = await timed(() => lookAt(annotate(look, lines, date)));
  return { what: `a debate of ${lines.length} lines, imported claims`, seconds, pairs: pairs() };
}

async function timedArticle({ lines, date }: Text, meaning: Meaning): Promise<Timing> {
  const { counted, pairs } = countingReader(meaning, false);
  const second = lookForCurated(withoutDrafts(readCurated(CLAIMS)), counted);
  const request: LookRequest = {
    passages: lines.slice(0, ARTICLE).map(({ text }, at) => ({ id: `${at}`, text, kind: 'prose' })),
    ...(date && { date }),
  };
  await second.look({ passages: [{ id: '', text: 'Good evening.', kind: 'prose' }] });
  const before = pairs();
  const seconds = await timed(() => second.look(request));
  return {
    what: `an article of ${ARTICLE} sentences, bundled claims`,
    seconds,
    pairs: pairs() - before,
  };
}

/** A reader that counts what it is given. @param isIdle it answers without a reading */
function countingReader({ reader, vectors }: Meaning, isIdle: boolean) {
  let count = 0;
  const counted: Meaning = {
    vectors,
    reader: {
      read: (pairs) => {
        count += pairs.length;
        return isIdle ? Promise.resolve(new Float32Array(pairs.length)) : reader.read(pairs);
      },
    },
  };
  return { counted, pairs: () => count };
}

async function lookAt(windows: AsyncIterable<unknown>): Promise<void> {
  const iterator = windows[Symbol.asyncIterator]();
  while (!(await iterator.next()).done);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
