import { expect, test } from 'vitest';
import type { LookRequest } from '../../core/meaning/types.ts';
import type { Match } from '../../core/match/types.ts';
import type { TranscriptLine } from '../rows.ts';
import { annotate, type Annotated } from './annotate.ts';

const match = (parts: Match['parts']): Match => ({
  ...{ claim: 'desk/ferry', claimText: 'The ferry sank.', kind: 'claim', tier: 'likely' },
  ...{ confidence: 0.912345, parts, quote: '', corrected: false, evidence: [] },
});
const all = async (annotated: AsyncIterable<Annotated>) => {
  const found: Annotated[] = [];
  for await (const each of annotated) found.push(each);
  return found;
};
const lines: TranscriptLine[] = Array.from({ length: 250 }, (_, at) => ({
  ...{ line: 10 * at, speaker: 'A', text: `The ferry sank ${at}.` },
}));

test('tells lines in their order, each once, by their own numbers', async () => {
  // Finds every passage, last first, and one that runs over two.
  const look = ({ passages }: LookRequest) =>
    Promise.resolve({
      matches: [
        ...passages.map(({ id }) => match([{ passage: id, spans: [{ start: 4, end: 9 }] }])),
        match(['0', '1'].map((passage) => ({ passage, spans: [{ start: 10, end: 14 }] }))),
      ].reverse(),
    });
  const found = await all(annotate({ look }, lines));
  const annotations = found.flatMap((each) => each.annotations);
  expect(annotations.filter(({ quote }) => quote === 'ferry').map(({ line }) => line)).toEqual(
    lines.map(({ line }) => line),
  );
  expect(annotations.slice(0, 4).map(({ line, quote }) => [line, quote])).toEqual([
    [0, 'ferry'],
    [0, 'sank'],
    [10, 'ferry'],
    [10, 'sank'],
  ]);
  expect(annotations[0]!.confidence).toBe(0.9123);
  expect(found.map(({ read }) => read)).toEqual([200, 250]);
});

test('tells which lines were too much to be read to their end', async () => {
  const look = () => Promise.resolve({ matches: [], bounded: 'steps' as const });
  const [, second] = await all(annotate({ look }, lines, '2024-01-02'));
  expect(second!.bounded).toEqual({ first: 2000, last: 2490 });
});
