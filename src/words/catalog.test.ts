import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { CATALOG, type Message } from './catalog.ts';
import { LANGUAGES } from './language.ts';

const root = resolve(import.meta.dirname, '../..');
const english: Record<string, Message> = CATALOG.en;
const keys = Object.keys(english);
const namesIn = ({ message }: Message) =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase()).toSorted();

test('there is a folder for each language, and no other', () => {
  expect(readdirSync(join(root, '_locales')).toSorted()).toEqual([...LANGUAGES].toSorted());
});

describe.each(LANGUAGES)('%s', (language) => {
  const messages: Record<string, Message> = CATALOG[language];

  it('has every text, and none besides', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted());
  });

  it('puts in what the English text does, and declares it as browsers want', () => {
    for (const key of keys) {
      const names = [...new Set(namesIn(messages[key]!))];
      expect([key, ...names]).toEqual([key, ...new Set(namesIn(english[key]!))]);
      expect([key, Object.keys(messages[key]!.placeholders ?? {}).toSorted()]).toEqual([
        key,
        names,
      ]);
    }
  });

  it('has no text that is empty, and none that begins or ends where another should', () => {
    const isSound = ({ message }: Message) => message.trim() !== '' && !/\s{2}/.test(message);
    expect(keys.filter((key) => !isSound(messages[key]!))).toEqual([]);
  });
});

test('browsers do not tell upper from lower case in a text’s name', () => {
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
});

test('no text is left over', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = [
    ...files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.')),
    '../manifest.json',
  ].map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const code = sources.join('\n');
  const isUsed = (key: string) =>
    code.includes(`'${key.replace(/_\w+$/, '')}'`) || code.includes(`__MSG_${key}__`);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('no page of the extension says a word of its own but its name', () => {
  const pages = readdirSync(join(root, 'src/ui'), { recursive: true, encoding: 'utf8' });
  const html = pages.filter((file) => file.endsWith('.html'));
  for (const file of html) {
    const text = readFileSync(join(root, 'src/ui', file), 'utf8');
    const body = text.slice(text.indexOf('<body'));
    const words = body.replace(/<[^>]*>/g, '').trim();
    expect([file, words === english.name!.message ? '' : words]).toEqual([file, '']);
  }
});
