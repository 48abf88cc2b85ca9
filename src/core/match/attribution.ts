import type { TokenRange } from '../text/sentences.ts';
import type { Meter } from './budget.ts';
import { antecedent, mentionsOf } from './mentions.ts';
import { capitals, nameEndingAt } from './naming.ts';
import { oncePer } from './once.ts';
import { voice, type Names } from './people.ts';
import { isReporting } from './reporting.ts';
import { gapBefore, passageAt, quoteAround, type Stream } from './stream.ts';
import type { Voice } from './types.ts';

/** What may stand between a subject and its verb. */
const BETWEEN = new Set(
  (
    'falsely erroneously wrongly incorrectly misleadingly baselessly also then later again repeatedly once has ' +
    'had have been who himself herself often even recently previously famously was is'
  ).split(' '),
);
const PRONOUNS = new Set(['he', 'she']);
const LONGEST_ASIDE = 20;
/** Tokens looked at around one verb: names, auxiliaries, an aside. */
const AROUND_A_VERB = 60;

/** Who says what in a stream. What is found is kept: many matches ask about the same sentences. */
export interface Attribution {
  /**
   * Who is taken to have said the words of a span: the transcript's speaker, or in prose the subject
   * of the reporting clause of its sentence ("…," Trump said; Harris claimed that …). Undefined
   * where the text does not settle it.
   */
  of(span: TokenRange, sentence: number): Voice | undefined;
}

/**
 * Opens a stream for questions about who said something.
 * @param before the passage before this one: "he" may stand for whom it names.
 */
export function openAttribution(
  stream: Stream,
  names: Names,
  before: Stream | undefined,
  meter: Meter,
): Attribution {
  const mentions = mentionsOf(stream, names);
  const earlier = before && mentionsOf(before, names);
  const verbs = oncePer((sentence: number) => reportingVerbs(stream, sentence, meter));
  const speaker = oncePer((label: string) => voice(label, names));

  const subject = oncePer((verb: number) => {
    meter.step(AROUND_A_VERB);
    const last = lastOfSubject(stream, verb);
    const word = stream.tokens[last]?.word ?? '';
    if (!PRONOUNS.has(word) || quoteAround(stream, last)) {
      return namedSubject(stream, verb, last, names);
    }
    const pronoun = { at: last, word };
    return antecedent(mentions, sentenceAt(stream, last), pronoun, earlier, names, meter);
  });

  const reporter = (sentence: number, span: TokenRange, quoted: boolean) => {
    // Indirect speech names its speaker first; a quote may be followed by "he said".
    const near = verbs(sentence).filter((at) => quoted || at < span.to);
    meter.step(near.length);
    near.sort((a, b) => Math.abs(a - span.from) - Math.abs(b - span.from));
    for (const verb of near) {
      const found = subject(verb);
      if (found) return found;
    }
    return undefined;
  };

  return {
    of(span, sentence) {
      const passage = passageAt(stream, stream.tokens[span.from]!.start);
      if (passage.kind === 'speech') {
        return passage.speaker === undefined ? undefined : speaker(passage.speaker);
      }
      const quoted = quoteAround(stream, span.from) !== undefined;
      // A quote of several sentences has its reporting clause in the first or the last of them.
      const places = quoted ? [sentence, sentence - 1, sentence + 1] : [sentence];
      for (const place of places) {
        const found = stream.sentences[place] && reporter(place, span, quoted);
        if (found) return found;
      }
      return undefined;
    },
  };
}

function reportingVerbs(stream: Stream, sentence: number, meter: Meter): number[] {
  const { from, to } = stream.sentences[sentence]!;
  meter.step(to - from);
  const verbs: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (isReporting(stream.tokens[at]!.word) && !quoteAround(stream, at)) verbs.push(at);
  }
  return verbs;
}

/** The token before a verb and what belongs to the verb. */
function lastOfSubject(stream: Stream, verb: number): number {
  const floor = Math.max(-1, verb - LONGEST_ASIDE);
  let last = verb - 1;
  while (last > floor && BETWEEN.has(stream.tokens[last]!.word)) last -= 1;
  return last;
}

function namedSubject(stream: Stream, verb: number, last: number, names: Names): Voice | undefined {
  const outside = last >= 0 && !quoteAround(stream, last);
  const alias = outside ? nameEndingAt(stream, last, names) : undefined;
  if (alias) return alias;
  const described = outside ? beforeRelativeClause(stream, last, names) : undefined;
  if (described) return described;
  if (outside && stream.tokens[last]!.capital) return capitals(stream, last, -1, names);
  const after = stream.tokens[verb + 1];
  const sameSentence = !/[.!?]/.test(gapBefore(stream, verb + 1));
  return after?.capital && sameSentence && !quoteAround(stream, verb + 1)
    ? capitals(stream, verb + 1, 1, names)
    : undefined;
}

/** `Musk, who sells cars, said`: the name before a clause set off by commas that ends at a token. */
function beforeRelativeClause(stream: Stream, last: number, names: Names): Voice | undefined {
  if (!gapBefore(stream, last + 1).includes(',')) return undefined;
  for (let at = last; at > 0 && last - at < LONGEST_ASIDE; at -= 1) {
    const gap = gapBefore(stream, at);
    if (/[.!?]/.test(gap)) return undefined;
    if (stream.tokens[at]!.word === 'who' && gap.includes(',')) {
      return nameEndingAt(stream, at - 1, names);
    }
  }
  return undefined;
}

/** The sentence that holds a token. */
function sentenceAt({ sentences }: Stream, at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
