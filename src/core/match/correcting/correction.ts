import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import type { Meter } from '../budget.ts';
import { cues, findCues } from '../cues.ts';
import { gapAfter, quoteAround, type Stream } from '../stream.ts';
import { isFunctionWord } from '../function-words.ts';
import { isReporting } from '../reporting.ts';
import { debunking, type Debunking } from './debunking.ts';
import { isJudgedAfter, judgement } from './judged.ts';
import { tellsOtherwise } from './otherwise.ts';
import { answers, ratings } from './raters.ts';
import { isRated, verdicts } from './verdicts.ts';
import { claimNamedIn, isAnaphor, isNegating } from './words.ts';

/** Said of a claim in the same sentence, by whoever reports it. */
const BESIDE = cues(
  'falsely, erroneously, wrongly, incorrectly, mistakenly, inaccurately, misleadingly, baselessly, baseless, ' +
    'unfounded, unsubstantiated, unsupported, debunked, discredited, without evidence, without any evidence, ' +
    'without providing evidence, without offering evidence, without citing evidence, without presenting evidence, ' +
    'without immediately providing evidence, without proof, without basis, with no evidence, offered no evidence, ' +
    'provided no evidence, gave no evidence, cited no evidence, false claim, false claims, false assertion, ' +
    'false statement, false allegation, claim was false, claim is false, claims were false, myth that, lie that, ' +
    'false notion, false narrative, misleading claim, inaccurate claim, exaggerated, overstated, misspoke, ' +
    'exaggerating, overstating, inflated, inflating, lied that, lied about, lying that, lying about, citing no evidence, ' +
    'offering no evidence, giving no evidence, providing no evidence, with no proof, without support, discredited, ' +
    'contrary to claim, contrary to claims, supposedly, so called fact',
);

/** Denials on their own; beside a word of reporting ("he claims that …") they correct. */
const IF_REPORTED = cues(
  'no evidence that, no evidence for, no evidence of, no proof that, no proof for, no proof of, no basis for, ' +
    'no basis in, no support for, found no, contrary to',
);

/** `Despite Trump's claim that …`, `although he claimed that …`: what follows is said against it. */
const CONCEDING = new Set('despite notwithstanding although though while'.split(' '));
const CLAIMING = new Set(
  (
    'claim claims claimed claiming assertion assertions asserted insisted insists insistence boast boasts boasted ' +
    'allegation alleged contention contended'
  ).split(' '),
);
const CONCEDED_REACH = 8;
/** A clause that may hold another number against the one before it. */
const TURNING = new Set('but when while though although yet whereas'.split(' '));
/** `…, but the counter showed …`: what is put against a claim. */
const SHOWING = new Set(
  'show shows showed shown actually fact only fewer evidence records data figures counted found'.split(
    ' ',
  ),
);
const SHOWN_REACH = 8;

const REPORT_WORDS = new Set('claimed said says'.split(' '));

function reports({ tokens }: Stream, { from, to }: TokenRange): boolean {
  if (claimNamedIn(tokens, from, to)) return true;
  for (let at = from; at < to; at += 1) if (REPORT_WORDS.has(tokens[at]!.word)) return true;
  return false;
}

/** Said in the next sentence of the same paragraph. */
const AFTERWARDS = cues(
  'truth is, reality is, in truth, in fact, in reality, actually, that is false, that is not true, that was not true, ' +
    'that is wrong, that is untrue, that is incorrect, this is false, this is not true, it is false, it is not true, ' +
    'that is misleading, this is misleading, no sign, no indication, no hint, not happening, is not so, that is not what, that not what, that not how, that not case, it not case, this is not what, that is not how, that is not case, it is not case, ' +
    ' that is exaggeration, claim is misleading, claim is false, claim was false, claim is not true, no evidence, no basis, did not provide evidence, did not immediately provide evidence, ' +
    'did not offer evidence, has not provided evidence, have found no, found no, contrary to, fact checkers, ' +
    'records show, according to records',
);

/** The cues of correction around a window, read once for all the spans in it. */
export interface CorrectionCues {
  /** Somebody's claim is reported in the window, rather than made or denied. */
  reports: boolean;
  /** In the window. */
  beside: TokenRange[];
  /** What would put the claim down if it were not denied itself: `nobody refuted the claim`. */
  undone: TokenRange[];
  /** In the sentence after it, outside quotes. */
  afterwards: TokenRange[];
}

/** Cues compared at each word, about. */
const LISTS = 8;

/**
 * Reads the cues of correction around a window.
 * @param after the two sentences after it in the same passage.
 */
export function correctionCues(
  stream: Stream,
  window: TokenRange,
  [next, second]: readonly (TokenRange | undefined)[],
  meter: Meter,
): CorrectionCues {
  for (const range of [window, next, second])
    if (range) meter.step(LISTS * (range.to - range.from));
  const isReported = reports(stream, window);
  const lists = isReported ? [BESIDE, IF_REPORTED] : [BESIDE];
  const named = lists.flatMap((list) => findCues(list, stream.tokens, window));
  const isProse = stream.passages[0]?.kind === 'prose';
  const own = putDown(stream, window, false);
  const later = isProse ? afterwards(stream, window, next, second) : ratedAfterwards(stream, next);
  return {
    reports: isReported,
    beside: [...named, ...own.found, ...against(stream, window)],
    undone: own.undone,
    afterwards: later.filter((cue) => !quoteAround(stream, cue.from)),
  };
}

/** In speech the next sentence is the same speaker's, who may say "that is wrong" of anything: a rating counts. */
function ratedAfterwards(stream: Stream, next: TokenRange | undefined): TokenRange[] {
  return next && isRated(stream, next) ? putDown(stream, next, true).found : [];
}

/** `denied a rumor and said …`: what is said is not what was denied. */
function isBrokenOff({ tokens }: Stream, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    if (tokens[at]!.word === 'and' && isReporting(tokens[at + 1]!.word)) return true;
  }
  return false;
}

/** What the sentence after a window says against it, or the one after that where it names a claim. */
function afterwards(
  stream: Stream,
  window: TokenRange,
  next: TokenRange | undefined,
  second: TokenRange | undefined,
): TokenRange[] {
  if (!next) return [];
  const isNamed = second && claimNamedIn(stream.tokens, second.from, second.to);
  return [
    ...(isNamed ? verdicts(stream, second, true) : []),
    ...[AFTERWARDS, BESIDE].flatMap((list) => findCues(list, stream.tokens, next)),
    ...putDown(stream, next, true).found,
    ...(isTakenBack(stream, window, next) ? [next] : []),
  ];
}

/**
 * Where the text beside a span corrects it. Only the reporting voice corrects: words inside the
 * quote that holds the span are its speaker's own.
 * @param own the claim's words, which correct nothing
 */
export function corrections(
  stream: Stream,
  window: TokenRange,
  span: TokenRange,
  { beside, afterwards: later }: CorrectionCues,
  own: readonly number[] = [],
): TokenRange[] {
  const quote = quoteAround(stream, span.from);
  const judged = judgement(stream, window, span) ?? [];
  const others = [...beside, judged].flat().filter(({ from, to }) => {
    const isOwn = own.includes(from) || own.includes(to - 1) || isBrokenOff(stream, to, span.from);
    return !isOwn && (!quote || quoteAround(stream, from) !== quote);
  });
  return [...others, ...later];
}

/** What rates, debunks or disputes a claim, in a window or in the sentence after it. */
function putDown(stream: Stream, window: TokenRange, isAfter: boolean): Debunking {
  const { found, undone } = debunking(stream.tokens, window, isAfter);
  const rated = [...verdicts(stream, window, isAfter), ...ratings(stream, window, isAfter)];
  return { found: [...found, ...rated], undone };
}

/** Does the next sentence take all of it back? */
function isTakenBack(stream: Stream, window: TokenRange, next: TokenRange): boolean {
  return (
    takesBack(stream, next) ||
    deniesAgain(stream, window, next) ||
    isHeadedByFact(stream, next) ||
    isJudgedAfter(stream, next) ||
    tellsOtherwise(stream, next, window)
  );
}

/** `Reality: …`, `Fact: …` after a claim. */
function isHeadedByFact(stream: Stream, { from }: TokenRange): boolean {
  const { word } = stream.tokens[from]!;
  return (
    /^(?:reality|facts?|truth|correction)$/.test(word) && gapAfter(stream, from).startsWith(':')
  );
}

const PRONOUNS = new Set('i he she it they that this we there'.split(' '));
const AUXILIARIES = new Set('is are was were do does did has have had will would could'.split(' '));

/** `He did not win.` after a claim that he won. */
function deniesAgain({ tokens }: Stream, window: TokenRange, { from, to }: TokenRange): boolean {
  const at = tokens[from]!.word === 'but' ? from + 1 : from;
  const [subject, auxiliary, not, verb] = tokens.slice(at, Math.min(to, at + 4));
  if (!verb || !PRONOUNS.has(subject!.word) || !isAuxiliary(auxiliary!)) return false;
  const isSame = ({ stem, word }: Token) => stem === verb.stem || word === verb.word;
  const isAgain = tokens.slice(window.from, window.to).some(isSame);
  return isNegating(not!.word) && !isReporting(verb.word) && !isFunctionWord(verb.word) && isAgain;
}

/** `But a storm did, divers said.` */
function isTurnedOn(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]!.word !== 'but') return false;
  const at = tokens.slice(from + 1, Math.min(to, from + SHORT)).findIndex(isAuxiliary) + from + 1;
  if (at <= from + 1) return false;
  return at + 1 === to || tokens[at + 1]!.start - tokens[at]!.end === COMMA;
}

function isAuxiliary({ word }: Token): boolean {
  return AUXILIARIES.has(word);
}

/** `That’s simply not what happened.` */
function isSimplyNot(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isAnaphor(tokens[from]!.word)) return false;
  // The "'s" of "that's" is no token.
  let at = BE.has(tokens[from + 1]?.word ?? '') ? from + 2 : from + 1;
  while (at < to && tokens[at]!.word.endsWith('ly')) at += 1;
  return tokens[at]?.word === 'not' && SO.has(tokens[at + 1]?.word ?? '');
}

const BE = new Set(['is', 'was']);
const SO = new Set('what how true so right accurate case possible correct'.split(' '));
/** Words of a short answer, its auxiliary with them. */
const SHORT = 6;
/** A comma and a space. */
const COMMA = 2;

/** `They were not.`, `No.`, `He says that he will not.`, `It never had.`: a sentence that ends in a denial. */
function takesBack({ tokens }: Stream, { from, to }: TokenRange): boolean {
  const word = (back: number) => (to - back >= from ? tokens[to - back]!.word : '');
  if (to - from === 1) return /^(?:no|nope|hardly)$/.test(word(1));
  if (isTurnedOn(tokens, from, to) || isSimplyNot(tokens, from, to)) return true;
  const isDenied = word(1) === 'not' && AUXILIARIES.has(word(2)) && PRONOUNS.has(word(3));
  return isDenied || (AUXILIARIES.has(word(1)) && word(2) === 'never' && PRONOUNS.has(word(3)));
}

/** Where what somebody claims is conceded, or met with a "but", in the same sentence. */
function against(stream: Stream, { from, to }: TokenRange): TokenRange[] {
  const { tokens } = stream;
  const found: TokenRange[] = [];
  let claimed = false;
  const hasNumber = tokens.slice(from, to).some(({ number }) => number !== undefined);
  const has = (words: ReadonlySet<string>, at: number, reach: number) =>
    tokens.slice(at + 1, Math.min(to, at + 1 + reach)).some(({ word }) => words.has(word));
  for (let at = from; at < to; at += 1) {
    const { word } = tokens[at]!;
    claimed ||= CLAIMING.has(word);
    const concedes = CONCEDING.has(word) && has(CLAIMING, at, CONCEDED_REACH);
    const meets =
      word === 'but' && ((claimed && has(SHOWING, at, SHOWN_REACH)) || answers(stream, at, to));
    const isHeading = word === 'fact' && /^checks?$/.test(tokens[at + 1]?.word ?? '');
    const isCorrection =
      at === from && word === 'correction' && gapAfter(stream, at).startsWith(':');
    const headed = isCorrection || (isHeading && gapAfter(stream, at + 1).startsWith(':'));
    const turns = hasNumber && (TURNING.has(word) || /[;:]/.test(gapAfter(stream, at)));
    const after = { from: at + 1, to };
    const otherwise = turns && at > from && tellsOtherwise(stream, after, { from, to: at + 1 });
    if (concedes || meets || headed || otherwise) found.push({ from: at, to: at + 1 });
  }
  return found;
}
