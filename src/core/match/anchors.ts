import { tokenise } from '../text/tokens.ts';
import type { NumberTest, Phrase, Program } from './program.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

/**
 * Words found in nearly every text: a claim that could be reached by these alone would be tried
 * everywhere.
 */
const COMMON =
  'i you he she it we they me him her us them my your his its our their this that these those who what ' +
  'which there here is are was were be been being am do does did done have has had will would can could ' +
  'should may might must not no never and or but if so because as of in on at to from by with for about ' +
  'into out up down over under than then now just like more most very all any some many much lot one two ' +
  'three people say said says tell told go going went get got make made take took know think want see come ' +
  'year years time day way thing things country states state president new first last good great';

/** The price of a group that is taken only when there is no other. */
const LAST = 10_000;

/** Neighbouring buckets of numbers lie 5% apart. */
const BUCKET = Math.log(1.05);
/** A wider range of numbers is no way to find a claim. */
const MOST_BUCKETS = 64;

/** The name under which a number stands in the vocabulary. */
export function numberTerm(value: number): string {
  if (value === 0) return '#0';
  return `#${value < 0 ? '-' : ''}${Math.floor(Math.log(Math.abs(value)) / BUCKET)}`;
}

/**
 * The terms by which a claim is reached: at least one stands in every text that its program can
 * match. Each phrase of `says` gives its rarest word; `needs` gives its most telling group.
 */
export function anchors(program: Program, vocabulary: VocabularyBuilder): Set<number> {
  const common = new Set(tokenise(COMMON).map(({ stem }) => vocabulary.id(stem)));
  const price = (phrase: Phrase) => Math.min(...phrase.map((part) => elementPrice(part, common)));
  const chosen = [...program.says, ...(program.heard?.says ?? [])].map((phrase) => [phrase]);
  const groups = program.needs.map(({ any, heard = [], people }) => ({
    group: [...any, ...heard],
    // A speaker may stand for the name in such a group: then no word of it is in the text.
    price: any.reduce((sum, phrase) => sum + price(phrase), people.length > 0 ? LAST : 0),
  }));
  const cheapest = groups.sort((a, b) => a.price - b.price)[0];
  if (cheapest) chosen.push(cheapest.group);
  return new Set(chosen.flat().flatMap((phrase) => phraseAnchors(phrase, common, vocabulary)));
}

function elementPrice(part: Phrase[number], common: Set<number>): number {
  if (typeof part === 'number') return common.has(part) ? 100 : 1;
  return part.high - part.low > Math.abs(part.high) ? 50 : 2;
}

function phraseAnchors(
  phrase: Phrase,
  common: Set<number>,
  vocabulary: VocabularyBuilder,
): number[] {
  const [rarest] = [...phrase].sort((a, b) => elementPrice(a, common) - elementPrice(b, common));
  if (rarest === undefined) return [];
  return typeof rarest === 'number' ? [rarest] : numberAnchors(rarest, vocabulary);
}

function numberAnchors(test: NumberTest, vocabulary: VocabularyBuilder): number[] {
  const isNegative = test.high < 0;
  const [low, high] = isNegative ? [-test.high, -test.low] : [test.low, test.high];
  if (low === 0 && high === 0) return [vocabulary.id(numberTerm(0))];
  if (low <= 0) throw new RangeError('a range of numbers that reaches zero finds no claim');
  const first = Math.floor(Math.log(low) / BUCKET);
  const last = Math.floor(Math.log(high) / BUCKET);
  if (last - first > MOST_BUCKETS) throw new RangeError('the range of numbers is too wide');
  const sign = isNegative ? '-' : '';
  return Array.from({ length: last - first + 1 }, (_, index) =>
    vocabulary.id(`#${sign}${first + index}`),
  );
}
