import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { tokenise } from '../../text/tokens.ts';
import { endsBefore } from '../clauses.ts';
import { isReporting } from '../reporting.ts';
import { gapAfter, gapBefore, type Stream } from '../stream.ts';
import { isNegating, isNobody, namesClaim } from './words.ts';

/*
 * Whose verb tells, whatever verb it is. What a fact-checker, a statistic or a scientist does to a claim
 * that is named as one ("Snopes VERB the line that …") puts it down, unless the verb is among the few with
 * which such subjects back a claim, pass it on or look at it. Those are a closed set; the ways to put a
 * claim down are endless. Of any other subject, the speaker first of all, an unknown verb tells nothing.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const stems = (list: string): ReadonlySet<string> =>
  new Set([...words(list)].flatMap((word) => tokenise(word).map(({ stem }) => stem)));

/** Whose work it is to rate what others said. */
const CHECKERS = words(
  'politifact snopes factcheck checker checkers factchecker factcheckers debunkers',
);
/** Checkers of two words. */
const OUTLETS = new Set([
  'full fact',
  'lead stories',
  'fact focus',
  'reality check',
  'truth squad',
]);
const OUTLET_ENDS = new Set([...OUTLETS].map((name) => name.split(' ')[1]!));
/** What shows how things are, and who would know. */
const KNOWING = words(`
  data records numbers statistics stats figures log logs ledger ledgers counter counters footage video videos
  transcript transcripts recording recordings tape tapes evidence facts document documents study studies survey surveys
  research review audit analysis analyses examination investigation inquiry archive archives readings measurements
  gauges satellites census index chart charts graph graphs history math arithmetic science scholarship metrics analytics
  findings ruling rulings verdict verdicts report reports image images photo photos search scan scans files metric
  metrics forensics autopsy autopsies
  expert experts economist economists scientist scientists researcher researchers historian historians scholar scholars
  statistician statisticians academics professors jurists meteorologists forecasters physics geology biology chemistry
  mathematics logic
`);
/** Who answers for something, and does much with a claim besides to judge it. */
const ANSWERABLE = words(`
  analyst analysts court courts judge judges official officials authorities investigators auditors agency bureau
  watchdog watchdogs engineers specialists lawyers police prosecutors
`);
/** `criminologists`, `a geographer` */
const SHORTEST_STUDY = 8;
const STUDYING = /(?:ologist|ographer)s?$/;

/** With these verbs a claim is taken up as true. */
const SUPPORTING = stems(`
  back confirm defend stand stood support uphold upheld vindicate endorse embrace welcome accept believe agree applaud
  cheer credit lend lent bear bore borne match square fit buy bought share reinforce underline underscore corroborate
  substantiate verify validate bolster buttress buoy strengthen side second swallow love like praise hail hold held true
  accurate correct right justify affirm prove proved proven establish sustain concur reflect accord comport align tally vouch close near approach credence weight stock truth merit
`);
/** With these nothing is said of it: it is passed on, looked at, met, or comes of them. */
const TELLING_NOTHING = stems(`
  repeat make made echo quote hear heard note mention cite discuss publish carry air print cover spread circulate push
  promote amplify boost attribute trace track follow examine look investigate weigh test consider monitor expect
  await wait recall know knew see saw watch view read transcribe translate use ask open begin began drive drove feed fed
  lead led prompt fuel inspire underlie underlay underpin spark spawn produce give gave rise reach help bring brought
  face field greet meet met receive learn document catalog list count collect compile probe explore scrutinize
  revisit address answer report record relay recount rehash revive raise float advance offer present include contain
  feature show tweet retweet post write wrote issue release deliver deal dealt turn respond react argue debate ponder
  mull assess evaluate explain describe involve concern worry fear stir work want start keep kept go went come came
  return run ran mark analyze inspect understand understood interpret attend compare find found feel felt warn rest rely
  base remember check rate review study say said tell told claim press grill marvel allow admit let permit hand drop settle seal file decide schedule illustrate depict display summarize decline refuse puzzle baffle nod sit sat clap smile
`);
const BEING = words('is was are were be been being am');
/** What may stand between a subject and the claim's noun besides the verb. */
const LINKING = words(
  'of in on at for from to by with about against into over under behind around through as this that these those his her ' +
    'its their our my your own old same latest famous now still again also then have has had will would could may ' +
    'might do does did which who',
);
/** A clause begins after these. */
const OPENING = words('while as because when since but and yet though although that after where');
/** What is found or said begins with its own subject: `Officials say the claim that … is …` */
const CLAUSAL = words(
  'say says said found finds think thinks believe argue argues show shows showed concluded',
);
/** After these stands no subject. */
const GOVERNING = words('to by from with for about among at in on against per than like of');

/** Words from a subject to the noun: `Data from the Labor Department tell against the idea`. */
const REACH = 12;
/** Words from `no`, `none of` to a subject. */
const NOBODY_REACH = 3;
/** Words of what follows a subject: `data going back to 1914 bury …`, `jurists at the hearing cut …` */
const ASIDE = 2;
/** Words of a subject before its head: `The Bureau of Labor Statistics' own data`. */
const LONGEST_SUBJECT = 6;

/**
 * Where a fact-checker, or what or who knows, has a claim for an object and does not back it:
 * `The logs sink the tale that …`, `No economist backs the idea that …`.
 * @param isAfter the words are about the sentence before: any noun for a claim stands for it.
 */
export function ratings(stream: Stream, window: TokenRange, isAfter: boolean): TokenRange[] {
  const { tokens } = stream;
  const found: TokenRange[] = [];
  for (let at = window.from; at < window.to; at += 1) {
    const isChecker = isCheckerAt(tokens, at);
    if (!isChecker && !answersFor(tokens[at]!)) continue;
    const isTelling = isChecker || knows(tokens[at]!);
    if (!isSubject(stream, at, window.from)) continue;
    const noun = objectAfter(stream, at, window.to, isChecker || isAfter);
    if (noun === undefined) continue;
    const isBacking = has(SUPPORTING, tokens, window) && isChecker;
    if (!isBacking && putsDown(stream, at, noun, window.from, isTelling))
      found.push({ from: nobodyBefore(tokens, at, window.from), to: noun });
  }
  return found;
}

/** Where `no economist`, `none of the economists` begins: what denies the verb denies no claim. */
function nobodyBefore(tokens: readonly Token[], head: number, from: number): number {
  const start = Math.max(from, head - NOBODY_REACH);
  const at = tokens.slice(start, head).findIndex(({ word }) => isNobody(word));
  return at < 0 ? head : start + at;
}

/** Words of a subject after "but". */
const ANSWERING = 3;

/** `…, but investigators blame a storm`: what is known is put against what somebody claims. */
export function answers({ tokens }: Stream, but: number, to: number): boolean {
  const head = tokens
    .slice(but + 1, Math.min(to, but + 1 + ANSWERING))
    .findIndex((token, index) => answersFor(token) || isCheckerAt(tokens, but + 1 + index));
  if (head < 0) return false;
  const at = but + 1 + head;
  const told = tokens.slice(at + 1, Math.min(to, at + 1 + ANSWERING));
  return (
    told.length > 0 &&
    !told.some((token) => backs(token) || isNegating(token.word) || isIdle(token))
  );
}

function answersFor(token: Token): boolean {
  return knows(token) || (!token.possessive && ANSWERABLE.has(token.word));
}

/** `officials declined to comment` */
function isIdle(token: Token): boolean {
  return (
    token.word === 'yet' ||
    (tellsNothing(token) &&
      !isReporting(token.word) &&
      !/^(?:find|found|show|shows|showed)$/.test(token.word))
  );
}

/** Is a fact-checker named here: `Snopes`, `Reuters Fact Check`, `Full Fact`? */
export function isCheckerAt(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  if (CHECKERS.has(word)) return true;
  const before = tokens[at - 1];
  if (before?.word === 'fact') return /^checks?$/.test(word);
  if (!before?.capital || !OUTLET_ENDS.has(word)) return false;
  return OUTLETS.has(`${before.word} ${word}`);
}

/** Does the word name what shows, or who knows, how things are? */
export function knows({ word, possessive }: Token): boolean {
  return (
    !possessive && (KNOWING.has(word) || (word.length > SHORTEST_STUDY && STUDYING.test(word)))
  );
}

function has(stemSet: ReadonlySet<string>, tokens: readonly Token[], { from, to }: TokenRange) {
  return tokens.slice(from, to).some(({ stem }) => stemSet.has(stem));
}

/** Does the clause begin with this token's phrase? `Trump cited data …` has it for an object. */
export function isSubject(stream: Stream, head: number, from: number): boolean {
  const { tokens } = stream;
  for (let at = head; at > head - LONGEST_SUBJECT; at -= 1) {
    const before = tokens[at - 1];
    if (at === from || !before || endsBefore(stream, at) || OPENING.has(before.word)) return true;
    if (CLAUSAL.has(before.word)) return true;
    const isVerb = isReporting(before.word) || BEING.has(before.word) || tellsNothing(before);
    if (isVerb && !namesAct(stream, at - 1, from)) return false;
    if (GOVERNING.has(before.word) && !(before.word === 'of' && tokens[at - 2]?.capital)) {
      return false;
    }
    // "The leaked logs" and "Leaked logs", but "Trump cited logs".
    const isFirst = at - 1 === from || endsBefore(stream, at - 1);
    const hasArticle = /[a-z]/i.test(gapBefore(stream, at - 1));
    if (before.word.endsWith('ed') && !isFirst && !hasArticle) return false;
  }
  return false;
}

/** `the review of …`: a verb's word with an article before it, or in front, is a noun. */
function namesAct(stream: Stream, at: number, from: number): boolean {
  return at === from || endsBefore(stream, at) || /[a-z]/i.test(gapBefore(stream, at));
}

/** Does a word take a claim up as true? */
export function backs({ stem }: Token): boolean {
  return SUPPORTING.has(stem);
}

/** Does a word leave open what becomes of a claim? */
export function tellsNothing({ stem }: Token): boolean {
  return TELLING_NOTHING.has(stem);
}

/** The claim's noun behind a subject, before another clause begins. */
function objectAfter(
  stream: Stream,
  head: number,
  to: number,
  isAnyNoun: boolean,
): number | undefined {
  const { tokens } = stream;
  for (let at = head + 1; at < Math.min(to, head + 1 + REACH); at += 1) {
    if (tokens[at]!.word === 'and' || /[;:—–()]/.test(gapBefore(stream, at))) return undefined;
    if (namesClaim(tokens, at) && (isAnyNoun || introduces(stream, at))) return at;
  }
  return undefined;
}

/** `the idea that …`, `the talk of …`, `the line “…”` */
function introduces(stream: Stream, at: number): boolean {
  return (
    /^(?:that|of|about|how|claiming|saying)$/.test(stream.tokens[at + 1]?.word ?? '') ||
    /["“‘:]/.test(gapAfter(stream, at))
  );
}

/** Do the words between a subject and a claim's noun put the claim down? */
function putsDown(
  stream: Stream,
  head: number,
  noun: number,
  from: number,
  isTelling: boolean,
): boolean {
  const { tokens } = stream;
  const start = verbAfter(tokens, head, noun);
  const between = tokens.slice(start, noun);
  const isDenied =
    between.some(({ word }) => isNegating(word)) ||
    tokens.slice(Math.max(from, head - NOBODY_REACH), head).some(({ word }) => isNobody(word));
  if (between.some(({ word }) => word === 'against' || word === 'than')) return !isDenied;
  const isBacking = between.some(({ stem }) => SUPPORTING.has(stem));
  if (isDenied || isBacking || !isTelling) return isDenied && isBacking;
  if (between.some(({ stem }) => TELLING_NOTHING.has(stem))) return false;
  if (between.filter((_, index) => gapBefore(stream, start + index).includes(',')).length === 1) {
    return false;
  }
  const isBeing = between.some(({ word }) => BEING.has(word));
  return between.some((token) =>
    isBeing ? /ing$|^to$/.test(token.word) && !BEING.has(token.word) : isContent(token),
  );
}

/** Where a subject's own words end: `data going back to 1914`, `a fact-check published by WBUR` */
function verbAfter(tokens: readonly Token[], head: number, noun: number): number {
  const first = tokens[head + 1]!;
  if (isAside(first)) return head + 1 + ASIDE;
  const by = tokens.slice(head + 2, noun).findIndex(({ word }) => word === 'by');
  return first.word.endsWith('ed') && by >= 0 ? head + 2 + by + ASIDE : head + 1;
}

/** `going back to 1914`, `at the hearing` */
function isAside({ word }: Token): boolean {
  return GOVERNING.has(word) || word.endsWith('ing');
}

/** May the token be a verb? */
function isContent({ word, capital, possessive, number }: Token): boolean {
  return (
    !capital && !possessive && number === undefined && !LINKING.has(word) && !word.endsWith('ly')
  );
}
