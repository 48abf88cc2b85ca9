import type { Token } from '../../text/token.ts';
import { isReporting } from '../reporting.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns that stand for what somebody says or believes: what follows them is reported. */
const CLAIM_NOUNS = words(
  'claim claims assertion assertions allegation allegations statement statements line lines idea ideas notion ' +
    'notions myth myths story stories tale tales talk theory theories narrative narratives boast boasts ' +
    'suggestion suggestions contention contentions charge charges accusation accusations belief beliefs rumor ' +
    'rumors rumour rumours canard canards falsehood falsehoods lie lies legend legends fiction insistence ' +
    'argument arguments remark remarks comment comments point points premise thesis impression perception view ' +
    'fable whopper yarn hoax description characterization characterisation depiction portrayal words quote ' +
    'soundbite propaganda rhetoric hypothesis proposition meme trope clip conspiracy fantasy misconception ' +
    'untruth assumption speculation prediction figure figures thought chestnut chestnuts version estimate refrain ' +
    'mantra slogan conclusion misconceptions explanation account warning warnings forecast ' +
    'forecasts statistic pronouncement declaration complaint framing retelling recollection spin excuse',
);
/** These name words of somebody's where they say something: `the viral post that says …` */
const CARRIERS = words(
  'post posts video videos tweet tweets ad ads email emails image images graphic photo message messages headline ' +
    'headlines article articles letter flyer mailer blog',
);
/** What a sentence about the one before calls it. */
const ANAPHORS = words('that this it these those');

/** `in charge`, `on the line`: no words of anybody. */
const OTHERWISE = new Set(['in charge', 'in line', 'on line', 'on lines', 'in view', 'in point']);

/** Does a token name what somebody said: `the claim`, `the line`? */
export function namesClaim(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (CARRIERS.has(word)) return saysNext(tokens, at + 1);
  return CLAIM_NOUNS.has(word) && !OTHERWISE.has(`${tokens[at - 1]?.word} ${word}`);
}

/** `that says`, `claiming` */
function saysNext(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const isRelative = word === 'that' || word === 'which';
  const verb = isRelative ? (tokens[at + 1]?.word ?? '') : word;
  return isRelative
    ? isReporting(verb)
    : /^(?:say|claim|suggest|alleg|assert|insist)ing$/.test(verb);
}

/** Does one of some tokens? */
export function claimNamedIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at += 1) if (namesClaim(tokens, at)) return true;
  return false;
}

/** May stand for what the sentence before said. */
export function isAnaphor(word: string): boolean {
  return ANAPHORS.has(word);
}

/** Words for what is not so. */
const FALSE_WORDS = words(
  'false untrue misleading bogus baseless wrong incorrect inaccurate mistaken unfounded fictional fiction ' +
    'nonsense nonsensical bunk bunkum baloney hogwash rubbish lie lies falsehood falsehoods fabrication fabricated ' +
    'invented hoax myth unproven unsupported unsubstantiated spurious erroneous dubious groundless fake phony ' +
    'debunked discredited disproven disproved refuted fanciful fantasy deceptive distorted distortion untruth ' +
    'exaggerated exaggeration overblown implausible laughable absurd preposterous ludicrous ridiculous hokum ' +
    'malarkey poppycock balderdash garbage tosh twaddle claptrap drivel piffle humbug misnomer misreading ' +
    'overstatement invention figment mirage hyperbole smear canard misconception misinformation disinformation ' +
    'concocted contrived farcical risible silly outlandish far-fetched untenable unsound flawed faulty specious ' +
    'unjustified unwarranted unbacked misplaced mischaracterization fallacy fallacious delusion delusional ' +
    'disputed questionable doubtful shaky apocryphal nonexistent mythical imaginary phantom zombie unverified unproved ' +
    'ahistorical impossible unlikely improbable unreal unrealistic doctored manipulated altered satire satirical miss ' +
    'stretch joke sham error mistake farce smokescreen overreach leap nonstarter invention dodge',
);
/** Ratings of fact-checkers, which can mean nothing else. */
const RATINGS = words('pinocchio pinocchios');

/** Nouns that say so wherever they stand: `one of the falsehoods of the night was that …` */
const FALSEHOODS = words(
  'hoax hoaxes canard canards misconception misconceptions falsehood falsehoods untruth untruths fabrication fabrications misinformation disinformation fallacy fallacies ' +
    'whopper whoppers fib fibs misstatement misstatements mischaracterization mischaracterizations',
);

/** Is this a noun for what is not so? */
export function isFalsehood(word: string): boolean {
  return FALSEHOODS.has(word);
}

/** Says of something that it is not so, in one word. */
export function isFalseWord(word: string): boolean {
  return FALSE_WORDS.has(word);
}

const TWO_WORDS = new Set([
  'made up',
  'far fetched',
  'evidence free',
  'fact free',
  'cherry picked',
]);

/** How many tokens from here say that something is not so: `false`, `not true`, `Pants on Fire`; or 0. */
export function falseAt(tokens: readonly Token[], at: number): number {
  const word = (ahead: number) => tokens[at + ahead]?.word ?? '';
  if (ratingAt(tokens, at) > 0) return ratingAt(tokens, at);
  if (isFalseWord(word(0))) return 1;
  if (TWO_WORDS.has(`${word(0)} ${word(1)}`)) return 2;
  if (word(0) !== 'not') return 0;
  return /^(?:true|accurate|correct|right|so|factual)$/.test(word(1)) ? 2 : 0;
}

/** How many tokens from here are a fact-checker's worst ratings; or 0. */
export function ratingAt(tokens: readonly Token[], at: number): number {
  const word = (ahead: number) => tokens[at + ahead]?.word ?? '';
  if (RATINGS.has(word(0))) return 1;
  if (word(0) === 'mostly' && word(1) === 'false') return 2;
  return word(0) === 'pants' && word(1) === 'on' && word(2) === 'fire' ? 3 : 0;
}

/** Subjects that undo their verb from farther off: `no checker has been able to refute it`. */
const NOBODY = words('no nobody none neither');

/** Is nobody the subject? */
export function isNobody(word: string): boolean {
  return NOBODY.has(word);
}

const NEGATING = words(
  'not never no nobody none nothing neither nor without hardly scarcely barely cannot failed fails unable',
);

/** Turns what follows it into its opposite. */
export function isNegating(word: string): boolean {
  return NEGATING.has(word);
}
