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
