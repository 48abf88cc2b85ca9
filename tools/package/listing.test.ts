import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CATALOG } from '../../src/words/catalog.ts';

const folder = resolve(import.meta.dirname, '../../docs/store');
const english = readFileSync(resolve(folder, 'listing.md'), 'utf8');
const spanish = readFileSync(resolve(folder, 'listing.es.md'), 'utf8');

/** The text under a heading. */
function under(heading: string, text: string): string {
  const [, after = ''] = text.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0]!.trim();
}

describe.each([
  ['en', english, 'Short description', 'Description'],
  ['es', spanish, 'Descripción breve', 'Descripción'],
] as const)('the listing in %s', (language, text, brief, whole) => {
  it('has a short text of 132 characters at most: the manifest’s', () => {
    const { message } = CATALOG[language].manifestDescription;
    expect(message.length).toBeLessThanOrEqual(132);
    expect(under(brief, text).endsWith(message)).toBe(true);
  });

  it('has a description of no more than either store takes', () => {
    const { length } = under(whole, text);
    expect(length).toBeGreaterThan(500);
    expect(length).toBeLessThanOrEqual(15_000);
  });

  it('says something below each picture', () => {
    const captions = (part: string) =>
      text
        .split(`\n### ${part}\n`)[1]!
        .split('\n#')[0]!
        .match(/^\d\. /gm);
    expect(captions('Chrome')).toHaveLength(5);
    expect(captions('Firefox')).toHaveLength(4);
  });
});

describe('the pictures', () => {
  const names = readdirSync(resolve(folder, 'pictures'));
  const pictures = names.map((name) => readFileSync(resolve(folder, 'pictures', name)));

  test('are those that are listed', () => {
    const listed = [...english.matchAll(/\(pictures\/([^)]+)\)/g)].map(([, name]) => name);
    expect([...new Set(listed)].toSorted()).toEqual(names.toSorted());
  });

  test('have the stores’ sizes, and no transparency', () => {
    const found = names.map((name, at) => {
      const picture = pictures[at]!;
      return [name, picture.readUInt32BE(16), picture.readUInt32BE(20), picture[25]];
    });
    // A PNG's colour type 2: red, green and blue.
    const wanted = names.map((name) =>
      name.endsWith('tile.png') ? [name, 440, 280, 2] : [name, 1280, 800, 2],
    );
    expect(found).toEqual(wanted);
  });

  test('weigh less than 1.5 MB together', () => {
    expect(pictures.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_500_000);
  });
});
