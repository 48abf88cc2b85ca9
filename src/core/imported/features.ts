import type { Candidate } from './best.ts';
import { NO_DAY } from './days.ts';
import { TERM_BITS } from './layout.ts';
import { commonOrder } from './order.ts';
import { overlap, PLACE, type Places } from './overlap.ts';
import type { ReadQuery } from './query.ts';
import { rarityOf, type ImportedReader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { pointsApart, TRAIT } from './traits.ts';

/**
 * What is looked at to tell whether a query repeats a claim. Shares are of rarity, 0 to 1: rare
 * words count more. `text` is the claim's own words, `title` its headline, `context` the sentence
 * with its neighbours.
 */
export interface Features {
  /** The first pass: the score, its share of the best one's, and log2 of the place. */
  score: number;
  scoreToBest: number;
  rank: number;
  textInSentence: number;
  textInContext: number;
  titleInSentence: number;
  titleInContext: number;
  sentenceInText: number;
  sentenceInClaim: number;
  /** Rarity that sentence and text, sentence and either share. */
  sharedText: number;
  sharedClaim: number;
  sharedCount: number;
  rarestShared: number;
  rarestMissing: number;
  /** Neighbours in the text that are neighbours in the sentence: rarity, and share. */
  pairs: number;
  pairsShare: number;
  orderOfText: number;
  orderOfSentence: number;
  longestRun: number;
  /** Every word, the light ones too: log2 of the longest run in both, its share of the claim, and of all in order. */
  verbatim: number;
  verbatimShare: number;
  wordsInOrder: number;
  /** Shared words per word between the first and the last of them. */
  density: number;
  sentenceWeight: number;
  textWeight: number;
  numbersShared: number;
  numbersNear: number;
  numbersMissing: number;
  numbersOther: number;
  namesInSentence: number;
  namesInContext: number;
  namesOther: number;
  sameSpeaker: number;
  otherSpeaker: number;
  /** log2 of the days between; 0 where a day is unknown. */
  daysApart: number;
  /** A day is unknown. */
  undated: number;
  checkedBefore: number;
  negationDiffers: number;
  pointsApart: number;
  /** One says all, only, never, most, first; the other does not. */
  totalDiffers: number;
  question: number;
  supposed: number;
}
export type FeatureName = keyof Features;

/** The features in the order that they are computed and fitted in. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  'score',
  'textInSentence',
  'textInContext',
  'titleInSentence',
  'titleInContext',
  'sentenceInText',
  'sentenceInClaim',
  'sharedText',
  'sharedClaim',
  'sharedCount',
  'rarestShared',
  'rarestMissing',
  'pairs',
  'pairsShare',
  'orderOfText',
  'orderOfSentence',
  'longestRun',
  'verbatim',
  'verbatimShare',
  'wordsInOrder',
  'density',
  'sentenceWeight',
  'textWeight',
  'numbersShared',
  'numbersNear',
  'numbersMissing',
  'numbersOther',
  'namesInSentence',
  'namesInContext',
  'namesOther',
  'sameSpeaker',
  'otherSpeaker',
  'daysApart',
  'undated',
  'checkedBefore',
  'negationDiffers',
  'pointsApart',
  'totalDiffers',
  'question',
  'supposed',
  'scoreToBest',
  'rank',
];

/** A candidate with what was looked at. */
export interface Examined {
  candidate: Candidate;
  features: Features;
}

/** Which candidates are worth a look: the share of the claim's words, and how many, that the sentence has. */
export interface Worth {
  share: number;
  words: number;
}
const ANY: Worth = { share: 0, words: 0 };

/** Examines one query's candidates, best candidate first; those that are not worth it are left out. */
export type FeatureReader = (
  query: ReadQuery,
  candidates: readonly Candidate[],
  worth?: Worth,
) => Examined[];

/** Opens a feature reader. It holds scratch memory for the terms of the index. */
export function openFeatures(reader: ImportedReader): FeatureReader {
  const inQuery: Places = new Uint8Array(reader.rarity.length);
  const inClaim: Places = new Uint8Array(reader.rarity.length);
  return (query, candidates, worth = ANY) => {
    const sentences = [query.sentence, ...query.before, ...query.after];
    // The sentence itself last: it counts more than its neighbours.
    for (const { ids } of [...sentences].reverse()) {
      put(inQuery, ids, ids === query.sentence.ids ? PLACE.here : PLACE.near);
    }
    const figures = sentences.flatMap(figuresOf);
    // Claims of one score share their place: the order of the collection says nothing.
    let place = 0;
    const examined: Examined[] = [];
    candidates.forEach((candidate, at) => {
      if (candidate.score !== candidates[place]!.score) place = at;
      const text = reader.textTerms(candidate.claim);
      if (!hasWorth(reader, text, inQuery, worth)) return;
      const title = reader.titleTerms(candidate.claim);
      put(inClaim, title, PLACE.near);
      put(inClaim, text, PLACE.here);
      const found = featuresOf(reader, query, candidate, {
        inQuery,
        inClaim,
        figures,
        text,
        title,
      });
      put(inClaim, title, PLACE.absent);
      put(inClaim, text, PLACE.absent);
      const best = candidates[0]!.score;
      const ranked = { scoreToBest: share(candidate.score, best), rank: Math.log2(place + 1) };
      examined.push({ candidate, features: { ...found, ...ranked } });
    });
    for (const { ids } of sentences) put(inQuery, ids, PLACE.absent);
    return examined;
  };
}

/** Far cheaper than the features: most candidates fail here. */
function hasWorth(
  reader: ImportedReader,
  text: Uint32Array,
  inQuery: Places,
  { share: least, words }: Worth,
): boolean {
  if (least === 0 && words === 0) return true;
  let shared = 0;
  let all = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const term = text[at]! & TERM_BITS;
    all += reader.rarity[term]!;
    if (inQuery[term] !== PLACE.here || stoodBefore(text, at)) continue;
    shared += reader.rarity[term]!;
    count += 1;
  }
  return count >= words && shared >= least * all;
}

function stoodBefore(terms: Uint32Array, at: number): boolean {
  for (let before = 0; before < at; before += 1) {
    if ((terms[before]! & TERM_BITS) === (terms[at]! & TERM_BITS)) return true;
  }
  return false;
}

function figuresOf({ terms }: Sentence): number[] {
  return terms.flatMap(({ number }) => number ?? []);
}

function put(places: Places, terms: Uint32Array | Int32Array, place: number): void {
  for (const term of terms) if (term !== -1) places[term & TERM_BITS] = place;
}

interface Words {
  inQuery: Places;
  inClaim: Places;
  /** The numbers in the sentence and its neighbours. */
  figures: readonly number[];
  text: Uint32Array;
  title: Uint32Array;
}

function featuresOf(
  reader: ImportedReader,
  query: ReadQuery,
  { claim, score }: Candidate,
  { inQuery, inClaim, figures, text, title }: Words,
): Omit<Features, 'scoreToBest' | 'rank'> {
  const ofText = overlap(reader, text, inQuery, figures);
  const ofTitle = overlap(reader, title, inQuery, figures);
  const ofSentence = sentenceOverlap(reader, query, inClaim);
  const order = commonOrder(text, query.sentence.ids, (term) => rarityOf(reader, term));
  const words = reader.wordTerms(claim);
  const wording = commonOrder(words, query.sentence.wordIds, () => 1);
  return {
    score,
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
