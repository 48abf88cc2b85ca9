import type { TokenRange } from '../../text/sentences.ts';
import type { Meter } from '../budget.ts';
import { antecedent, mentionsOf } from './mentions.ts';
import { oncePer } from '../once.ts';
import { namesWithin } from './offices.ts';
import { voice, type Names } from './people.ts';
import { isInvertible, isReporting } from '../reporting.ts';
import { capitals } from './naming.ts';
import { quotedWithin } from './nested.ts';
import { gapAfter, gapBefore, passageAt, quoteAround, quoteRange, type Stream } from '../stream.ts';
import { isDetermined, isOfSomebodyElse } from './described.ts';
import { isAccording, lastOfSubject, namedSubject } from './subject.ts';
import type { Voice } from '../types.ts';

const PRONOUNS = new Set(['he', 'she']);
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
  /** Does the text give the words to somebody whom it only describes: `said the driver`? */
  isOfSomebodyElse(span: TokenRange, sentence: number): boolean;
}

/**
 * Opens a stream for questions about who said something.
 * @param before the passage before this one: "he" may stand for whom it names.
 */
export function openAttribution(
  stream: Stream,
  known: Names,
  before: Stream | undefined,
  meter: Meter,
): Attribution {
  const names = namesWithin(known, [stream, before]);
  const mentions = mentionsOf(stream, names);
  const earlier = before && mentionsOf(before, names);
  const verbs = oncePer((sentence: number) => reportingVerbs(stream, sentence, meter));
  const speaker = oncePer((label: string) => voice(label, names));

  const meant = (pronoun: number) => {
    const { word } = stream.tokens[pronoun]!;
    const place = sentenceAt(stream, pronoun);
    return antecedent(mentions, place, { at: pronoun, word }, earlier, names, meter);
  };

  const subject = oncePer((verb: number) => {
    meter.step(AROUND_A_VERB);
    const last = lastOfSubject(stream, verb);
    const isPronoun = PRONOUNS.has(stream.tokens[last]?.word ?? '');
    const isOutside = last >= 0 && !quoteAround(stream, last);
    return isPronoun && isOutside ? meant(last) : namedSubject(stream, verb, last, names);
  });

  const reporter = (sentence: number, span: TokenRange, fits: (verb: number) => boolean) => {
    const near = stream.sentences[sentence] ? verbs(sentence).filter(fits) : [];
    meter.step(near.length);
    near.sort((a, b) => Math.abs(a - span.from) - Math.abs(b - span.from));
    for (const verb of near) {
      const found = subject(verb);
      if (found) return found;
    }
    return undefined;
  };

  /** `Trump: “…”`, `He put it this way: “…”`: the one who is named before the colon. */
  const introducer = (quote: TokenRange) => {
    if (!/:\s*["“‘]$/.test(gapBefore(stream, quote.from))) return undefined;
    const place = sentenceAt(stream, quote.from - 1);
    const { from } = stream.sentences[place]!;
    const named = mentions.in(place, meter).filter(({ at }) => at < quote.from);
    const people = new Set(named.map(({ person }) => person));
    if (people.size === 1 && named.every(({ owns }) => !owns)) return named[0]!.voice;
    return people.size === 0 && PRONOUNS.has(stream.tokens[from]!.word) ? meant(from) : undefined;
  };

  /** `“…” — Donald Trump`: whose name stands under the quote. */
  const signatory = (quote: TokenRange) => {
    if (!/^[.!?…,]*["”’]\s*[—–-]{1,2}\s*$/.test(gapBefore(stream, quote.to))) return undefined;
    const place = stream.tokens[quote.to] ? sentenceAt(stream, quote.to) : -1;
    const [named] = place < 0 ? [] : mentions.in(place, meter).filter(({ at }) => at >= quote.to);
    return named?.at === quote.to && !named.reports ? named.voice : undefined;
  };

  /** `Olga Petrova fell ill. “…,” she said.`: the sentence before is about somebody who is not known. */
  const isOfUnknown = (verb: number, sentence: number) => {
    const before = stream.sentences[sentence - 1];
    const last = lastOfSubject(stream, verb);
    if (!before || last < 0 || !PRONOUNS.has(stream.tokens[last]!.word)) return false;
    const named = capitals(stream, before.from, 1, names);
    return named !== undefined && named.voice.person === undefined && named.to - named.from > 1;
  };

  const isGivenBy = (verb: number, sentence: number) => {
    const named = subject(verb);
    if (named) return named.person === undefined;
    return isOfSomebodyElse(stream, verb) || isOfUnknown(verb, sentence);
  };

  const isGivenAway = (sentence: number, fits: (verb: number) => boolean) => {
    const near = stream.sentences[sentence] ? verbs(sentence).filter(fits) : [];
    meter.step(near.length * AROUND_A_VERB);
    return near.length > 0 && near.every((verb) => isGivenBy(verb, sentence));
  };

  const ofQuoted = (span: TokenRange, sentence: number, quote: TokenRange) => {
    meter.step(quote.to - quote.from);
    const within = quotedWithin(stream, quote, span.from, names);
    if (within) return within.voice;
    const any = () => true;
    const first = sentenceAt(stream, quote.from);
    const last = sentenceAt(stream, quote.to - 1);
    return (
      reporter(sentence, span, any) ??
      introducer(quote) ??
      signatory(quote) ??
      reporter(last, span, any) ??
      (endsOpen(stream, quote) ? reporter(last + 1, span, any) : undefined) ??
      reporter(first, span, any) ??
      reporter(first - 1, span, any)
    );
  };

  return {
    isOfSomebodyElse(span, sentence) {
      const quote = quoteRange(stream, span.from);
      const isBeside = (verb: number) =>
        quote !== undefined || verb < span.to || isTrailing(stream, verb);
      if (isGivenAway(sentence, isBeside)) return true;
      const next = quote && endsOpen(stream, quote) ? sentenceAt(stream, quote.to - 1) + 1 : -1;
      return isGivenAway(next, () => true);
    },
    of(span, sentence) {
      const passage = passageAt(stream, stream.tokens[span.from]!.start);
      if (passage.kind === 'speech') {
        return passage.speaker === undefined ? undefined : speaker(passage.speaker);
      }
      const quote = quoteRange(stream, span.from);
      if (quote) return ofQuoted(span, sentence, quote);
      // Indirect speech names its speaker first, or behind a comma at its end.
      return reporter(sentence, span, (verb) => verb < span.to || isTrailing(stream, verb));
    },
  };
}

function reportingVerbs(stream: Stream, sentence: number, meter: Meter): number[] {
  const { from, to } = stream.sentences[sentence]!;
  meter.step(to - from);
  const verbs: number[] = [];
  for (let at = from; at < to; at += 1) {
    const isVerb = isReporting(stream.tokens[at]!.word) || isAccording(stream, at);
    if (isVerb && !quoteAround(stream, at)) verbs.push(at);
  }
  return verbs;
}

/** Words that a reporting clause at a sentence's end has at most: `, Trump said on Monday.` */
const LONGEST_CLAUSE = 6;

/** `60 million were listening, Trump said.`, `…, according to Trump.` */
function isTrailing(stream: Stream, verb: number): boolean {
  if (isAccording(stream, verb)) return true;
  if (gapBefore(stream, verb).includes(',') && isInverted(stream, verb)) return true;
  for (let at = verb; at > verb - LONGEST_CLAUSE && at > 0; at -= 1) {
    if (!gapBefore(stream, at).includes(',')) continue;
    const opener = stream.tokens[at]!.word;
    return opener !== 'and' && opener !== 'but' && /^\s*(?:[.!?]|$)/.test(gapAfter(stream, verb));
  }
  return false;
}

/** `…, said Trump on Monday`, `…, said the driver who was late` */
function isInverted(stream: Stream, verb: number): boolean {
  if (!isInvertible(stream.tokens[verb]!.word)) return false;
  return Boolean(stream.tokens[verb + 1]?.capital) || isDetermined(stream, verb + 1);
}

/** `“…!” Trump said.`: a quote that ends with a full stop is not gone on with. */
function endsOpen(stream: Stream, { to }: TokenRange): boolean {
  return /^[^.]*[!?…,—–][^.]*$/.test(gapAfter(stream, to - 1));
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
