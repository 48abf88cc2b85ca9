import type { Candidate } from './best.ts';
import { NO_DAY } from './days.ts';
import type { Features } from './features.ts';
import { commonOrder } from './order.ts';
import { overlap, PLACE, type Places } from './overlap.ts';
import type { ReadQuery } from './query.ts';
import { rarityOf, type ImportedReader } from './reader.ts';
import { pointsApart, TRAIT } from './traits.ts';

/** The words of a pair: what stands where. */
export interface PairWords {
  inQuery: Places;
  inClaim: Places;
  /** The numbers in the sentence and its neighbours. */
  figures: readonly number[];
  text: Uint32Array;
  title: Uint32Array;
}

/** How a candidate stands among the others: the best score, and its place from 0. */
export interface Standing {
  best: number;
  place: number;
}

/** Computes the features of a query and one candidate. */
export function featuresOf(
  reader: ImportedReader,
  query: ReadQuery,
  { claim, score }: Candidate,
  { best, place }: Standing,
  { inQuery, inClaim, figures, text, title }: PairWords,
): Features {
  const ofText = overlap(reader, text, inQuery, figures);
  const ofTitle = overlap(reader, title, inQuery, figures);
  const ofSentence = sentenceOverlap(reader, query, inClaim);
  const order = commonOrder(text, query.sentence.ids, (term) => rarityOf(reader, term));
  const words = reader.wordTerms(claim);
  const wording = commonOrder(words, query.sentence.wordIds, () => 1);
  return {
    score,
    scoreToBest: share(score, best),
    rank: Math.log2(place + 1),
    textInSentence: share(ofText.here, ofText.weight),
    textInContext: share(ofText.anywhere, ofText.weight),
    titleInSentence: share(ofTitle.here, ofTitle.weight),
    titleInContext: share(ofTitle.anywhere, ofTitle.weight),
    sentenceInText: share(ofSentence.inText, ofSentence.weight),
    sentenceInClaim: share(ofSentence.inClaim, ofSentence.weight),
    sharedText: ofSentence.inText,
    sharedClaim: ofSentence.inClaim,
    sharedCount: ofText.count,
    rarestShared: ofText.rarestHere,
    rarestMissing: ofText.rarestAbsent,
    pairs: order.pairs,
    pairsShare: share(order.pairs, order.allPairs),
    orderOfText: share(order.common, ofText.weight),
    orderOfSentence: share(order.common, ofSentence.weight),
    longestRun: order.longestRun,
    verbatim: Math.log2(1 + wording.longestRun),
    verbatimShare: share(wording.longestRun, words.length),
    wordsInOrder: share(wording.common, words.length),
    density: ofSentence.density,
    sentenceWeight: ofSentence.weight,
    textWeight: ofText.weight,
    numbersShared: ofText.numbers,
    numbersNear: ofText.numbersNear,
    numbersMissing: ofText.numbersAbsent,
    numbersOther: ofSentence.numbersOther,
    namesInSentence: share(ofText.namesHere, ofText.names),
    namesInContext: share(ofText.namesAnywhere, ofText.names),
    namesOther: share(ofSentence.namesOther, ofSentence.weight),
    ...ofOccasion(reader, query, claim),
    ...ofTraits(query.sentence.traits, reader.traits[claim]!),
  };
}

/** Who said it and when. */
function ofOccasion(reader: ImportedReader, { speakers, day }: ReadQuery, claim: number) {
  const speaker = reader.speaker[claim]!;
  const checked = reader.published[claim]!;
  const isSame = speakers.has(speaker);
  const areDated = day !== NO_DAY && checked !== NO_DAY;
  return {
    sameSpeaker: Number(isSame),
    otherSpeaker: Number(!isSame && speakers.size > 0 && speaker >= 0),
    daysApart: areDated ? Math.log2(1 + Math.abs(checked - day)) : 0,
    undated: Number(!areDated),
    checkedBefore: Number(areDated && checked < day),
  };
}

function ofTraits(sentence: number, claim: number) {
  const differs = (traits: number) => Number((sentence & traits) > 0 !== (claim & traits) > 0);
  return {
    negationDiffers: differs(TRAIT.negated),
    pointsApart: Number(pointsApart(sentence, claim)),
    totalDiffers: differs(TRAIT.total | TRAIT.most | TRAIT.least),
    question: Number((sentence & TRAIT.question) > 0),
    supposed: Number((sentence & TRAIT.supposed) > 0 && (claim & TRAIT.supposed) === 0),
  };
}

/** What of the sentence's own words a claim has. */
function sentenceOverlap(reader: ImportedReader, { sentence }: ReadQuery, inClaim: Places) {
  const found = { weight: 0, inText: 0, inClaim: 0, numbersOther: 0, namesOther: 0, density: 0 };
  const seen = new Set<number>();
  const hits: number[] = [];
  sentence.ids.forEach((term, at) => {
    const place = term < 0 ? PLACE.absent : inClaim[term]!;
    if (place === PLACE.here) hits.push(at);
    if (term >= 0 && seen.has(term)) return;
    seen.add(term);
    const rarity = rarityOf(reader, term);
    found.weight += rarity;
    if (place === PLACE.here) found.inText += rarity;
    if (place !== PLACE.absent) found.inClaim += rarity;
    else {
      const { number, token } = sentence.terms[at]!;
      if (number !== undefined) found.numbersOther += 1;
      else if (token.capital && at > 0) found.namesOther += rarity;
    }
  });
  if (hits.length > 0) found.density = hits.length / (hits.at(-1)! - hits[0]! + 1);
  return found;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
