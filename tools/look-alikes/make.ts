/**
 * Makes the table of characters that look like Latin letters from the data that Unicode publishes for
 * its security mechanisms (https://www.unicode.org/Public/security/latest/confusables.txt):
 * `npx tsx tools/look-alikes/make.ts FILE`. What decomposing a character says already is left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { plainLetters } from '../../src/core/naming/skeleton.ts';

const MADE = 'src/core/naming/look-alikes.ts';
const ONE_LETTER = /^[a-z]$/;

const text = readFileSync(process.argv[2]!, 'utf8');
const version = /^# Version: (\S+)/m.exec(text)?.[1];
if (!version) throw new Error('expected confusables.txt');

const table = new Map<string, string[]>();
for (const line of text.split('\n')) {
  const [from, to] = line.split(';').map((field) => field.trim());
  if (to === undefined || !/^[0-9A-F]+$/.test(from!)) continue;
  const code = Number.parseInt(from!, 16);
  const codes = to.split(' ').map((hex) => Number.parseInt(hex, 16));
  // Unicode has `rn` for the shape of an `m`.
  const letter = plainLetters(String.fromCodePoint(...codes)).replace(/^rn$/, 'm');
  if (!ONE_LETTER.test(letter) || plainLetters(String.fromCodePoint(code)) === letter) continue;
  table.set(letter, [...(table.get(letter) ?? []), code.toString(16)]);
}
const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
const source = `/**
 * Characters that look like a Latin letter, as code points in hex: made by \`tools/look-alikes/make.ts\`
 * from the confusables of Unicode ${version}. © Unicode, Inc., under the Unicode License V3
 * (https://www.unicode.org/license.txt).
 */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
${rows.map(([letter, codes]) => `${letter}: '${codes.join(' ')}',`).join('\n')}
};
`;
writeFileSync(
  MADE,
  await format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 }),
);
const count = rows.reduce((sum, [, codes]) => sum + codes.length, 0);
console.log(`${MADE}: ${count} characters for ${rows.length} letters`);
