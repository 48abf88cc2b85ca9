import { stemmer } from 'stemmer';
import { readUnitsOf } from './cardinal.ts';
import { isApart, wordAt, type Reading, type Source } from './source.ts';

/** Signs of currencies, and the stem of the unit that each stands for. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  [
    ['$', 'dollar'],
    ['€', 'euro'],
    ['£', 'pound'],
    ['¥', 'yen'],
    ['₹', 'rupee'],
    ['₽', 'ruble'],
    ['₩', 'won'],
    ['₪', 'shekel'],
    ['₺', 'lira'],
    ['₴', 'hryvnia'],
    ['₦', 'naira'],
    ['₱', 'peso'],
    ['₫', 'dong'],
    ['฿', 'baht'],
  ].map(([sign, unit]): [string, string] => [sign!, stemmer(unit!)]),
);

/** Codes written before an amount, folded: `USD 75 million`, `Rs500`. Those that are English words are left out. */
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'usd aud cad nzd hkd sgd twd',
    euro: 'eur',
    pound: 'gbp egp',
    yen: 'jpy',
    yuan: 'cny rmb',
    franc: 'chf',
    rupee: 'inr rs pkr',
    krona: 'sek',
    krone: 'nok dkk',
    rand: 'zar',
    real: 'brl',
    peso: 'mxn php ars',
    ruble: 'rub',
    won: 'krw',
    zloty: 'pln',
    shekel: 'ils',
    ringgit: 'rm myr',
    rupiah: 'idr',
    naira: 'ngn',
    shilling: 'kes ugx',
  }).flatMap(([unit, codes]) =>
    codes.split(' ').map((code): [string, string] => [code, stemmer(unit)]),
  ),
);

/** Whose dollars they are not: `R$`, `MX$`. */
const NO_DOLLARS: ReadonlyMap<string, string> = new Map([
  ['r', stemmer('real')],
  ['mx', stemmer('peso')],
  ['mex', stemmer('peso')],
  ['rd', stemmer('peso')],
]);

/** The stems of the units that a sign or code before an amount may give. */
export const SIGN_UNITS = [
  ...new Set([...CURRENCIES.values(), ...CODES.values(), ...NO_DOLLARS.values()]),
];

/** The longest of what stands before a sign: `Mex$`. */
const LONGEST_PREFIX = 3;

/** The unit of an amount with a sign and the letters right before it: `US$`, `A$`, `R$`. */
export function prefixedUnit(letters: string, sign: string): string | undefined {
  if (letters.length > LONGEST_PREFIX) return undefined;
  return (sign === '$' ? NO_DOLLARS.get(letters) : undefined) ?? CURRENCIES.get(sign);
}

/** The unit of a code before an amount: `USD`, `Rs`. */
export function unitOfCode(folded: string): string | undefined {
  return CODES.get(folded);
}

/** Units that have a hundred parts, and the words of these. */
export const MONEY_UNITS: ReadonlySet<string> = new Set(
  'dollar dollars buck bucks euro euros pound pounds rupee rupees'.split(' '),
);
const CENTS = new Set('cent cents pence paise'.split(' '));

/** `three dollars and fifty cents`: the amount, its unit the token after it, and where the cents end. */
export function withCents(
  source: Source,
  { value, next, size }: Reading,
): { reading: Reading; next: number } | undefined {
  if (size !== undefined && size >= 1e6) return undefined;
  if (!MONEY_UNITS.has(wordAt(source, next)) || !Number.isInteger(value)) return undefined;
  const isAnd = wordAt(source, next + 1) === 'and';
  const cents = readUnitsOf(source, isAnd ? next + 2 : next + 1);
  if (!cents || cents.value >= 100) return undefined;
  const isNamed = CENTS.has(wordAt(source, cents.next));
  // "Fifteen dollars fifty.", "fifteen dollars and fifty."
  const isPrice = cents.value > 9 && isApart(source, cents.next);
  if (!isNamed && !isPrice) return undefined;
  const end = isNamed ? cents.next + 1 : cents.next;
  return { reading: { value: value + cents.value / 100, next }, next: end };
}
