import type { Token } from '../../text/token.ts';
import { isFunctionWord } from '../function-words.ts';
import { isDetermined } from './described.ts';
import { capitals, nameEndingAt, nameStartingAt, type Name } from './naming.ts';
import type { Names } from './people.ts';
import { isInvertible } from '../reporting.ts';
import { gapBefore, quoteAround, type Stream } from '../stream.ts';
import type { Voice } from '../types.ts';
import { isTime } from './times.ts';
import { isTitle } from './titles.ts';

const words = (list: string) => new Set(list.split(' '));

/** What may stand between a subject and its verb. */
const BETWEEN = words(
  'falsely erroneously wrongly incorrectly misleadingly baselessly also then later again repeatedly once has ' +
    'had have been who himself herself often even recently previously famously was is',
);
const BEFORE_TIMES = words('on in at this last late early');
/** What a name after one of these has is not done by who bears it: `a spokesman for Trump said`. */
const PREPOSITIONS = words(
  'for to of with by from against about at in on near behind under over after before between like than via',
);
/** What somebody else is who bears the name before it: `Trump adviser Jason Miller`. */
const ROLES = words(
  'adviser advisor spokesman spokeswoman spokesperson aide ally campaign lawyer attorney supporter official ' +
    'surrogate administration strategist staffer appointee biographer friend critic rival son daughter wife',
);
const LONGEST_ASIDE = 20;

/**
 * The token before a verb and what belongs to the verb, where its subject's last word may stand:
 * `Trump [on Monday falsely] said`.
 */
export function lastOfSubject(stream: Stream, verb: number): number {
  const floor = Math.max(-1, verb - LONGEST_ASIDE);
  const word = (at: number) => stream.tokens[at]?.word ?? '';
  let last = verb - 1;
  while (last > floor && !isQuotedAt(stream, last)) {
    const leadsToTime = BEFORE_TIMES.has(word(last)) && isTime(word(last + 1));
    if (!BETWEEN.has(word(last)) && !isTime(word(last)) && !leadsToTime) break;
    last -= 1;
  }
  return last;
}

/**
 * Who reports with a verb, by name.
 * @param last what `lastOfSubject` found
 */
export function namedSubject(
  stream: Stream,
  verb: number,
  last: number,
  names: Names,
): Voice | undefined {
  if (isAccording(stream, verb)) return nameAfter(stream, verb + 2, names);
  if (last < 0 || isQuotedAt(stream, last)) return invertedSubject(stream, verb, names);
  const aside = beforeAside(stream, verb, last, names);
  if (aside) return aside;
  const name = nameAt(stream, last, names);
  if (name) return isSubject(stream, name) ? name.voice : undefined;
  const isFirst = last < verb - 1 ? false : /[.!?…:]["”’]?\s/.test(gapBefore(stream, verb));
  return isFirst ? invertedSubject(stream, verb, names) : undefined;
}

/** Is this the first word of `according to`? */
export function isAccording({ tokens }: Stream, at: number): boolean {
  return tokens[at]?.word === 'according' && tokens[at + 1]?.word === 'to';
}

/** `said Trump`, after the quote or at the head of a sentence. */
function invertedSubject(stream: Stream, verb: number, names: Names): Voice | undefined {
  const isParted = /[.!?,]/.test(gapBefore(stream, verb + 1));
  if (isParted || !isInvertible(stream.tokens[verb]!.word)) return undefined;
  return nameAfter(stream, verb + 1, names);
}

/**
 * The name that starts at a token, or behind titles without capitals (`former President Trump`), where
 * nothing else is named by it: `Trump's`, `Trump adviser`.
 */
function nameAfter(stream: Stream, at: number, names: Names): Voice | undefined {
  const { tokens } = stream;
  if (!tokens[at] || isQuotedAt(stream, at)) return undefined;
  const known = nameStartingAt(stream, at, tokens.length, names);
  if (!known && isTitle(tokens[at].word) && !tokens[at].capital) {
    return nameAfter(stream, at + 1, names);
  }
  const named = tokens[at].capital ? capitals(stream, at, 1, names) : undefined;
  const end = Math.max(known?.to ?? 0, named?.to ?? 0);
  if (end === 0 || tokens[end - 1]!.possessive) return undefined;
  if (isBeside(stream, end) && ROLES.has(tokens[end]?.word ?? '')) return undefined;
  if (!known && !named?.voice.person) {
    const noun = pastNouns(stream, end);
    if (noun > end && tokens[noun]?.capital && isBeside(stream, noun)) {
      return nameAfter(stream, noun, names);
    }
    if (noun > end && isDetermined(stream, at)) return undefined;
  }
  return named?.voice.person || !known ? named?.voice : known.voice;
}

/**
 * Past the nouns that a capital before them describes, which is no name then: `the Texas governor`,
 * `Republican candidate Jane Doe`.
 */
function pastNouns(stream: Stream, at: number): number {
  const isNoun = ({ word, capital }: Token) =>
    !capital && !isFunctionWord(word) && !isTime(word) && !BEFORE_TIMES.has(word);
  let end = at;
  while (stream.tokens[end] && isBeside(stream, end) && isNoun(stream.tokens[end]!)) end += 1;
  return end;
}

/** Does nothing but space stand between a token and the one before? */
function isBeside(stream: Stream, at: number): boolean {
  return /^\s*$/.test(gapBefore(stream, at));
}

/** `Musk, who sells cars, said`, `Trump (R) said`: the name before what stands between signs. */
function beforeAside(stream: Stream, verb: number, last: number, names: Names): Voice | undefined {
  let isAside = false;
  for (let at = last + 1; at <= verb; at += 1) {
    isAside ||= /[,)—–]|--|\s-\s/.test(gapBefore(stream, at));
  }
  if (!isAside) return undefined;
  for (let at = last; at > 0 && last - at < LONGEST_ASIDE; at -= 1) {
    const gap = gapBefore(stream, at);
    if (/[.!?"”“]\s/.test(gap) || isQuotedAt(stream, at - 1)) return undefined;
    if (!/[,(—–]|--|\s-\s/.test(gap)) continue;
    const name = nameAt(stream, at - 1, names);
    if (name && isSubject(stream, name)) return name.voice;
  }
  return undefined;
}

function nameAt(stream: Stream, last: number, names: Names): Name | undefined {
  const { possessive, capital } = stream.tokens[last]!;
  if (possessive) return undefined;
  return (
    nameEndingAt(stream, last, names) ?? (capital ? capitals(stream, last, -1, names) : undefined)
  );
}

/** Is it who bears the name, and nobody else: no `aide to Trump`, no `Trump and Musk`? */
function isSubject(stream: Stream, { from }: Name): boolean {
  let before = from - 1;
  while (isTitle(stream.tokens[before]?.word ?? '') || stream.tokens[before]?.word === 'the') {
    before -= 1;
  }
  const word = stream.tokens[before]?.word ?? '';
  const isParted = /[,;:.!?—–]/.test(gapBefore(stream, before + 1));
  if (isParted) return true;
  if (word === 'and' || word === 'or') {
    return /[,;]/.test(gapBefore(stream, before)) || !stream.tokens[before - 1]?.capital;
  }
  return !PREPOSITIONS.has(word);
}

const isQuotedAt = (stream: Stream, at: number) => quoteAround(stream, at) !== undefined;
