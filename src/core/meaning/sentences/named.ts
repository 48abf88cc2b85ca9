import type { Person } from '../../claim/schema.ts';
import { Meter, BUDGET, BudgetSpent } from '../../match/budget.ts';
import { oncePer } from '../../match/once.ts';
import type { Stream } from '../../match/stream.ts';
import type { Voice } from '../../match/types.ts';
import { openAttribution } from '../../match/who/attribution.ts';
import { antecedent, mentionsOf } from '../../match/who/mentions.ts';
import { nameStartingAt } from '../../match/who/naming.ts';
import { namesWithin } from '../../match/who/offices.ts';
import { nameIndex, voice, type Names } from '../../match/who/people.ts';
import type { Span } from '../../passage.ts';

const PRONOUNS = new Set(['he', 'she']);

/** The people of a collection, as far as sentences speak of them. */
export interface KnownPeople {
  names: Names;
  /** Each person's full name. */
  full: ReadonlyMap<string, string>;
}

/** The people on the day of a page or speech. */
export function knownPeople(people: Person[], date: string | undefined): KnownPeople {
  const full = new Map(people.map(({ id, name }) => [id, name]));
  return { names: nameIndex(people).on(date), full };
}

/** Who is meant and who speaks in the sentences of a stream. */
export interface NamedStream {
  /**
   * A sentence's text with the name of whom a description or pronoun stands for behind it:
   * `the vice president (Kamala Harris) said …`.
   * @param span the sentence's, in offsets of the stream's text
   */
  textOf(sentence: number, span: Span): string;
  /** Who is taken to have said it: the page's speaker, or in prose whom a quote is given to. */
  speakerOf(sentence: number): Voice | undefined;
  /** The ids of who is named in it or meant by it. */
  peopleIn(sentence: number): ReadonlySet<string>;
}

/** Who stands behind which words of a sentence. */
interface Meant {
  person: string;
  /** The end of the words, in offsets of the stream's text. */
  end: number;
  isNamed: boolean;
}

/**
 * Opens a stream for questions about who is meant.
 * @param before the stream before it: a pronoun may stand for whom it names.
 */
export function openNamed(
  stream: Stream,
  before: Stream | undefined,
  { names: known, full }: KnownPeople,
): NamedStream {
  const names = namesWithin(known, [stream, before]);
  const meter = new Meter(BUDGET);
  const own = mentionsOf(stream, names);
  const earlier = before && mentionsOf(before, names);
  const attribution = openAttribution(stream, known, before, meter);

  const read = oncePer((sentence: number): readonly Meant[] => {
    const found: Meant[] = [];
    const { from, to } = stream.sentences[sentence]!;
    for (let at = from; at < to; at += 1) {
      const { word, end } = stream.tokens[at]!;
      if (PRONOUNS.has(word)) {
        const meant = antecedent(own, sentence, { at, word }, earlier, names, meter);
        if (meant?.person) found.push({ person: meant.person, end, isNamed: false });
        continue;
      }
      const name = nameStartingAt(stream, at, to, names);
      if (!name) continue;
      at = name.to - 1;
      if (!name.voice.person) continue;
      const isNamed = names.get(wordsOf(stream, name.from, name.to)) !== undefined;
      found.push({ person: name.voice.person, end: stream.tokens[at]!.end, isNamed });
    }
    return found;
  });

  // A hostile text may make the asking dear: without an answer the words stand as they are.
  const within = <T>(ask: () => T, otherwise: T): T => {
    try {
      return ask();
    } catch (error) {
      if (error instanceof BudgetSpent) return otherwise;
      throw error;
    }
  };
  const meantIn = (sentence: number) => within(() => read(sentence), []);

  return {
    textOf(sentence, { start, end }) {
      const meant = meantIn(sentence);
      const done = new Set(meant.filter(({ isNamed }) => isNamed).map(({ person }) => person));
      let text = '';
      let from = start;
      for (const one of meant) {
        if (done.has(one.person)) continue;
        done.add(one.person);
        const name = full.get(one.person);
        if (name === undefined) continue;
        text += `${stream.text.slice(from, one.end)} (${name})`;
        from = one.end;
      }
      return (text + stream.text.slice(from, end)).trim();
    },
    speakerOf(sentence) {
      const [first] = stream.passages;
      if (first?.kind === 'speech') {
        return first.speaker === undefined ? undefined : voice(first.speaker, names);
      }
      const { from, to } = stream.sentences[sentence]!;
      return within(() => attribution.of({ from, to }, sentence), undefined);
    },
    peopleIn: (sentence) => new Set(meantIn(sentence).map(({ person }) => person)),
  };
}

function wordsOf({ tokens }: Stream, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}
