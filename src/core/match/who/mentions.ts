import type { Meter } from '../budget.ts';
import { nameStartingAt } from './naming.ts';
import { LONGEST_NAME, type Names } from './people.ts';
import { isReporting } from '../reporting.ts';
import { quoteAround, type Stream } from '../stream.ts';
import type { Voice } from '../types.ts';

/** A known person, or somebody who shares a name with one, named in the text outside quotes. */
export interface Mention {
  /** The person's id, or the name of who is not known. */
  person: string;
  voice: Voice;
  /** First token of the name. */
  at: number;
  /** A verb of reporting follows the name. */
  reports: boolean;
  /** Something of theirs is named: `Trump's campaign`. */
  owns: boolean;
}

/** The known people named in a stream, sentence by sentence; each is read once. */
export interface Mentions {
  sentences: number;
  /** @param meter counts the reading, which may be for another stream's pronoun. */
  in(sentence: number, meter: Meter): readonly Mention[];
}

/** Opens the people named in a stream. */
export function mentionsOf(stream: Stream, names: Names): Mentions {
  const read = new Map<number, readonly Mention[]>();
  return {
    sentences: stream.sentences.length,
    in(sentence, meter) {
      const known = read.get(sentence);
      if (known) return known;
      const found = readMentions(stream, sentence, names, meter);
      read.set(sentence, found);
      return found;
    },
  };
}

function readMentions(stream: Stream, sentence: number, names: Names, meter: Meter): Mention[] {
  const { from, to } = stream.sentences[sentence]!;
  meter.step((to - from) * LONGEST_NAME);
  const found: Mention[] = [];
  for (let at = from; at < to; at += 1) {
    if (!stream.tokens[at]!.capital || quoteAround(stream, at)) continue;
    const name = nameStartingAt(stream, at, to, names);
    if (!name) continue;
    const { voice, from: start, to: after } = name;
    found.push({
      ...{ person: voice.person ?? voice.label, voice, at: start },
      reports: isReporting(stream.tokens[after]?.word ?? ''),
      owns: stream.tokens[after - 1]!.possessive,
    });
    at = after - 1;
  }
  return found;
}

/** How many sentences back a name may stand for which there is a pronoun. */
const FARTHEST = 40;

/**
 * Whom "he" or "she" stands for: going back sentence by sentence, the one person named whom the
 * pronoun fits, or the one of several who reports there. Undefined where two can be meant.
 * @param sentence that of the pronoun, which is token `at`.
 * @param before who is named in the passage before.
 */
export function antecedent(
  own: Mentions,
  sentence: number,
  { at, word }: { at: number; word: string },
  before: Mentions | undefined,
  names: Names,
  meter: Meter,
): Voice | undefined {
  for (let back = 0; back < FARTHEST; back += 1) {
    meter.step(1);
    const named = sentenceBack(own, sentence, back, before, meter)?.filter(
      (mention) => names.fits(mention.person, word) && (back > 0 || mention.at < at),
    );
    if (!named) return undefined;
    if (named.length > 0) return theOne(named);
  }
  return undefined;
}

function sentenceBack(
  own: Mentions,
  sentence: number,
  back: number,
  before: Mentions | undefined,
  meter: Meter,
) {
  if (back <= sentence) return own.in(sentence - back, meter);
  const place = before ? before.sentences - (back - sentence) : -1;
  return place < 0 ? undefined : before?.in(place, meter);
}

function theOne(named: Mention[]): Voice | undefined {
  const reporting = named.filter(({ reports }) => reports);
  const [some, one] = isOne(named) ? [named, true] : [reporting, isOne(reporting)];
  return one ? some.at(-1)?.voice : undefined;
}

function isOne(mentions: Mention[]): boolean {
  return new Set(mentions.map(({ person }) => person)).size === 1;
}
