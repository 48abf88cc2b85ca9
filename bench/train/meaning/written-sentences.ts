import { partsOfPage } from '../../../src/core/match/parts-of-page.ts';
import { gateSentence, type GateSentence } from '../../../src/core/meaning/gate/sentence.ts';
import { knownPeople } from '../../../src/core/meaning/sentences/named.ts';
import { readSentences } from '../../../src/core/meaning/sentences/read.ts';
import type { GateVectors } from '../../../src/core/meaning/types.ts';
import type { Person } from '../../../src/core/claim/schema.ts';
import { atOnce } from '../../../src/core/steps.ts';
import type { Entry } from './left-out.ts';

const LONGEST = 20_000;

/** The sentences of a written entry, each as a page that has it would give it to the gate. */
export function sentencesOf(
  entry: Entry,
  people: Person[],
  date: string,
  vectors: GateVectors,
): GateSentence[] {
  const { speaker, before, title } = entry;
  const voice = { kind: speaker ? 'speech' : 'prose', ...(speaker && { speaker }) } as const;
  const passages = [
    ...(before ? [{ id: 'before', text: before, ...voice }] : []),
    { id: 'said', text: withNames(entry), ...voice },
  ];
  const [streams = []] = atOnce(partsOfPage(passages, LONGEST));
  const all = [...readSentences(streams, title, knownPeople(people, date))];
  const ownFrom = ({ stream: { passages: parts, starts } }: (typeof all)[number]) =>
    starts[parts.findIndex(({ id }) => id === 'said')] ?? Infinity;
  return all
    .filter((sentence) => sentence.span.start >= ownFrom(sentence))
    .map((sentence) => gateSentence(sentence, vectors));
}

/** The text with the name behind each phrase that stands for somebody. */
function withNames({ text, people = {} }: Entry): string {
  return Object.entries(people).reduce(
    (named, [phrase, name]) => named.replace(phrase, () => `${phrase} (${name})`),
    text,
  );
}
