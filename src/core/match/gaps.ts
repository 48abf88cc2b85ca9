import type { Names } from './who/people.ts';
import { isTitle } from './who/titles.ts';
import { gapBefore, type Stream } from './stream.ts';

/** What may stand between the words of a phrase. */
export interface Gaps {
  /** Most other words between neighbours. */
  between: number;
  /** Most other words in all. */
  total: number;
  /** May a comma, a colon or a bracket stand between neighbours? */
  clauses: boolean;
  /** Are the words between looked at? One that may turn the phrase to something else parts it. */
  light: boolean;
}

const CLAUSE = /[,;:()]/;
const FULL_STOP = /[.!?]['"”’)]*\s/;
/** What sets an aside off: commas, dashes or brackets on both its sides. */
const SET_OFF = /[,()—–]|\s-\s|--/;

/** Words that do not turn what stands beside them to something else. Adverbs in -ly are too. */
const LIGHT = new Set(
  (
    'i you he she it we they me him her us them my your his its our their this that these those who which what ' +
    'there here is are was were be been being am do does did done have has had having will would can could ' +
    'should may might must shall not no never and or but so as of in on at to from by with for about into out up ' +
    'off down over under around through across than then now just like well even also still again yet ever ' +
    'already always too very more most much many some any all every each both either other own such quite ' +
    'rather pretty kind sort maybe perhaps know mean think guess say says said people folks guys sir okay ok yeah ' +
    'right today currently back going gonna way one another else oh please sorry total'
  ).split(' '),
);

/** May these words be passed over between two neighbours of a phrase: from `from` up to `found`? */
export function maySkip(
  stream: Stream,
  from: number,
  found: number,
  gaps: Gaps,
  names: Names,
): boolean {
  if (!gaps.clauses && parted(stream, CLAUSE, from, found)) return false;
  if (!gaps.light || from === found) return true;
  if (parted(stream, FULL_STOP, from, found)) return false;
  if (allLight(stream, from, found)) return true;
  const isAside = SET_OFF.test(gapBefore(stream, from)) && SET_OFF.test(gapBefore(stream, found));
  return isAside || describes(stream, from, found, names);
}

function parted(stream: Stream, by: RegExp, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (by.test(gapBefore(stream, at))) return true;
  }
  return false;
}

function allLight(stream: Stream, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isLight(stream, at)) return false;
  return true;
}

function isLight({ tokens }: Stream, at: number): boolean {
  const { word } = tokens[at]!;
  return LIGHT.has(word) || word.endsWith('ly');
}

/**
 * Do the words before `found` describe it: "their *overcrowded* prisons"? They then stand right
 * before it, and it is no function word ("60 percent *of the golf venture* of Trump Media").
 */
function describes(stream: Stream, from: number, found: number, names: Names): boolean {
  if (isLight(stream, found)) return false;
  let at = found;
  while (at > from && !isLight(stream, at - 1)) {
    if (CLAUSE.test(gapBefore(stream, at)) || isOtherName(stream, at, names)) return false;
    at -= 1;
  }
  return allLight(stream, from, at);
}

/** `Hunter Biden` for `Biden`: a name before a name, other than a title or the person's own. */
function isOtherName({ tokens, text }: Stream, at: number, names: Names): boolean {
  const [before, token] = [tokens[at - 1]!, tokens[at]!];
  const isMixed = /[\p{Ll}]/u.test(text.slice(before.start, before.end));
  if (!before.capital || !token.capital || !isMixed || isTitle(before.word)) return false;
  return names.get(`${before.word} ${token.word}`) === undefined;
}
