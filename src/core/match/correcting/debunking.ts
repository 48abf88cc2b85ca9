import type { TokenRange } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { isAnaphor, isNegating, namesClaim, ratingAt } from './words.ts';

/** A way to say that something is put down: words in order, each with how many others may come before it. */
type Turn = readonly (readonly [ReadonlySet<string>, number])[];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const turn = (...parts: [string, number?][]): Turn =>
  parts.map(([list, before = 0]) => [words(list), before] as const);

/** Verbs that put down what they have for an object, in every form. */
const PUTTING_DOWN = words(
  [
    'dismiss dismisses dismissed dismissing deny denies denied denying dispute disputes disputed disputing',
    'reject rejects rejected rejecting refute refutes refuted refuting debunk debunks debunked debunking',
    'rebut rebuts rebutted rebutting contradict contradicts contradicted contradicting disprove disproves',
    'disproved disproven disproving dispel dispels dispelled dispelling discredit discredits discredited',
    'discrediting demolish demolishes demolished demolishing dismantle dismantles dismantled dismantling',
    'belie belies belied belying undercut undercuts undercutting undermine undermines undermined undermining',
    'questioned questioning challenge challenges challenged challenging countered countering corrects corrected',
    'correcting explode explodes exploded exploding puncture punctures punctured puncturing deflate deflates',
    'deflated shred shreds shredded shredding skewer skewers skewered skewering repudiate repudiates repudiated',
    'repudiating disavow disavows disavowed invalidate invalidates invalidated negate negates negated bust busts',
    'busted busting shatter shatters shattered shattering quash quashes quashed squash squashes squashed rubbished',
    'disown disowned retract retracts retracted retracting withdraw withdrew withdrawn scoff scoffs scoffed',
    'scoffing eviscerate eviscerates eviscerated torpedo torpedoed confute confutes confuted nix nixed',
  ].join(' '),
);

/** Turns of phrase that put down what is named beside them, wherever it stands. */
const TURNS: readonly Turn[] = [
  turn(
    [
      'take takes took taken taking tear tears tore torn tearing pick picks picked picking pull pulls pulled rip rips ripped',
    ],
    ['apart', 8],
  ),
  turn(
    ['tear tears tore torn tearing rip rips ripped cut cuts'],
    ['to', 8],
    ['shreds pieces ribbons bits tatters'],
  ),
  turn(
    [
      'knock knocks knocked knocking shoot shoots shot shooting bat bats batted batting swat swats swatted swatting slap slaps slapped slapping strike strikes struck break breaks broke take takes took taken tear tears tore torn',
    ],
    ['down away aside', 8],
  ),
  turn(['brush brushes brushed wave waves waved'], ['aside off away', 8]),
  turn(['pour pours poured pouring throw throws threw thrown'], ['cold', 3], ['water']),
  turn(
    ['poke pokes poked poking punch punches punched punching pick picks picked shoot shot'],
    ['holes hole', 2],
  ),
  turn(
    ['cast casts casting throw throws threw raise raises raised sow sowed'],
    ['doubt doubts question questions', 3],
  ),
  turn(
    ['call calls called calling bring brings brought throw throws threw thrown'],
    ['into', 8],
    ['question doubt'],
  ),
  turn(['fly flies flew flying'], ['in', 1], ['face']),
  turn(['at'], ['odds'], ['with']),
  turn(['run runs ran running'], ['counter', 1], ['to']),
  turn(['give gives gave given giving'], ['lie', 1], ['to']),
  turn(['put puts putting lay lays laid'], ['to', 8], ['rest bed']),
  turn(['make makes made making'], ['short', 1], ['work shrift']),
  turn(['make makes made making'], ['mincemeat hash mockery'], ['of']),
  turn(['give gives gave given giving get gets got'], ['short', 3], ['shrift']),
  turn(['push pushes pushed pushing hit hits hitting'], ['back'], ['on against at']),
  turn(['take takes took taken taking'], ['issue'], ['with']),
  turn(['blow blows blew blown'], ['out', 8], ['of'], ['water']),
  turn(['blow blows blew poke poked'], ['hole holes', 3]),
  turn(['fall falls fell falling fallen come comes came'], ['apart']),
  turn(
    ['do does did could can would will has have had'],
    ['not'],
    [
      'hold holds held stand stands stood stack add check bear pass survive withstand square fit match tally agree',
    ],
    ['up water out with scrutiny muster test'],
  ),
  turn(['fail fails failed failing'], ['to', 1], ['hold stand add check']),
  turn(['fall falls fell'], ['short flat']),
  turn(
    ['not hardly scarcely nor never'],
    ['supported borne backed substantiated confirmed corroborated true', 2],
  ),
  turn(
    ['does do did could can would has have not nothing no none nobody neither little few hardly'],
    [
      'support supports supported back backs backed bear bears bore substantiate substantiates corroborate corroborates confirm confirms sustain sustains',
      5,
    ],
  ),
  turn(
    ['no not little scant nothing zero without lack lacks lacked any hardly few'],
    [
      'evidence proof support basis substance merit truth foundation backing grounds data justification',
      4,
    ],
  ),
  turn(['nothing'], ['to'], ['it support back substantiate']),
  turn(['set sets setting'], ['record', 1], ['straight']),
];
/** Those that need no name for what they put down. */
const ALONE: readonly Turn[] = [
  turn(
    [
      'say says said show shows showed shown suggest suggests suggested prove proves proved indicate indicates tell tells told point points pointed',
    ],
    ['otherwise different differently opposite contrary', 2],
  ),
  turn(['tell tells told'], ['different another quite very', 1], ['story tale']),
  turn(['quite just exactly'], ['opposite contrary reverse']),
  turn(['opposite reverse contrary'], ['is was'], ['true case so']),
  turn(['on'], ['contrary']),
  turn(['no'], ['such'], ['thing']),
  turn(['nothing'], ['of'], ['kind sort']),
  turn(['beg begs begged'], ['to'], ['differ']),
  turn(['fact'], ['checked checking']),
];

function byFirst(turns: readonly Turn[]): ReadonlyMap<string, readonly Turn[]> {
  const found = new Map<string, Turn[]>();
  for (const each of turns) {
    for (const first of each[0]![0]) found.set(first, [...(found.get(first) ?? []), each]);
  }
  return found;
}
const BESIDE_NOUNS = byFirst(TURNS);
const BY_THEMSELVES = byFirst(ALONE);

/** Words from the verb to what it has for an object: `dismissed as plainly false Musk's claim`. */
const OBJECT_REACH = 7;
/** Words from a negator to the verb that it undoes: `nobody has yet refuted`. */
const UNDOING_REACH = 3;
const BEING = words('is was are were be been being gets got get has have had widely roundly');

/** What puts a claim down, and what would if it were not itself denied (`nobody refuted the claim`). */
export interface Debunking {
  found: TokenRange[];
  undone: TokenRange[];
}

/**
 * Reads the verbs and turns of phrase that put a claim down.
 * @param isAfter the words are about the sentence before: "it" and "that" stand for the claim.
 */
export function debunking(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  isAfter: boolean,
): Debunking {
  const named = range(from, to).filter((at) => isNamed(tokens, at, isAfter));
  const found: TokenRange[] = [];
  const undone: TokenRange[] = [];
  const tell = (at: number, end: number) => {
    const negator = range(Math.max(from, at - UNDOING_REACH), at).find((before) =>
      isNegating(tokens[before]!.word),
    );
    if (negator === undefined) found.push({ from: at, to: end });
    else undone.push({ from: negator, to: end });
  };
  for (let at = from; at < to; at += 1) {
    const rating = ratingAt(tokens, at);
    if (rating > 0) tell(at, at + rating);
    const { word } = tokens[at]!;
    if (PUTTING_DOWN.has(word)) {
      const hasObject = named.some((noun) => noun > at && noun <= at + OBJECT_REACH);
      if (hasObject || isPassive(tokens, at, from, named)) tell(at, at + 1);
    }
    const beside = named.length > 0 ? turnAt(BESIDE_NOUNS, tokens, at, to) : 0;
    const end = beside || turnAt(BY_THEMSELVES, tokens, at, to);
    if (end > 0) tell(at, end);
  }
  return { found, undone };
}

/** Does a token stand for what somebody said? */
function isNamed(tokens: readonly Token[], at: number, isAfter: boolean): boolean {
  const { word, end } = tokens[at]!;
  if (namesClaim(tokens, at)) return true;
  if (!isAfter || !isAnaphor(word)) return false;
  const next = tokens[at + 1];
  // "He denied that he came" is about something else, "he denied that." is not.
  return word !== 'that' || !next || next.start - end > 1 || !opensClause(tokens, at);
}

/** Does `that` begin a clause here, after a verb? */
function opensClause(tokens: readonly Token[], at: number): boolean {
  return PUTTING_DOWN.has(tokens[at - 1]?.word ?? '');
}

/** `The line … has been widely disputed` */
function isPassive(tokens: readonly Token[], at: number, from: number, named: number[]): boolean {
  if (!BEING.has(tokens[at - 1]?.word ?? '') && !tokens[at - 1]?.word.endsWith('ly')) return false;
  const isBeing = range(Math.max(from, at - 3), at).some((before) =>
    BEING.has(tokens[before]!.word),
  );
  return isBeing && named.some((noun) => noun < at);
}

/** The end of a turn of phrase that starts at a token, or 0. */
function turnAt(
  turns: ReadonlyMap<string, readonly Turn[]>,
  tokens: readonly Token[],
  at: number,
  to: number,
): number {
  for (const each of turns.get(tokens[at]!.word) ?? []) {
    const end = follow(tokens, each, at, to);
    if (end > 0) return end;
  }
  return 0;
}

function follow(tokens: readonly Token[], each: Turn, start: number, to: number): number {
  let at = start;
  for (const [list, before] of each.slice(1)) {
    const last = Math.min(to - 1, at + 1 + before);
    let next = at + 1;
    while (next <= last && !list.has(tokens[next]!.word)) next += 1;
    if (next > last) return 0;
    at = next;
  }
  return at + 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
