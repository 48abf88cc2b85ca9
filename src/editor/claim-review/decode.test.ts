import { describe, expect, test } from 'vitest';
import { decoded } from './decode.ts';

const TEXT = 'Die Fähre „täglich“ – 5 €';
/** The text in windows-1252, where some signs lie beside ISO-8859-1's. */
const WESTERN = bytesOf('Die F\xe4hre \x84t\xe4glich\x93 \x96 5 \x80');

/** Each character one byte. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

async function read(
  bytes: Uint8Array,
  { charset, size = 7 }: { charset?: string; size?: number } = {},
) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) {
      yield bytes.subarray(at, at + size);
      await Promise.resolve();
    }
  }
  const source = await decoded(
    { bytes: pieces(), ...(charset !== undefined && { charset }) },
    'source',
  );
  let text = '';
  for await (const piece of source.pieces) text += piece;
  return { text, encoding: source.encoding, brokenAt: source.brokenAt() };
}

const page = (head: string, body: Uint8Array = WESTERN) =>
  Buffer.concat([bytesOf(`<!doctype html>${head}<p>`), body]);

describe('a page is read in the encoding', () => {
  test.each<[string, Uint8Array, string?]>([
    ['of its meta', page('<meta charset="iso-8859-1">')],
    ['of its meta, by another of its labels', page("<META CharSet = 'Latin1' >")],
    [
      'of its pragma',
      page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
    ],
    [
      'of a meta that comes late',
      page(`<style>${' '.repeat(5000)}</style><meta charset=windows-1252>`),
    ],
    [
      'of its XML declaration',
      Buffer.concat([bytesOf('<?xml version="1.0" encoding="iso-8859-1"?>'), page('')]),
    ],
    ['of its host', page(''), 'ISO-8859-1'],
    ['of its host, before its own', page('<meta charset=utf-8>'), 'windows-1252'],
    [
      'of its mark, before all others',
      Buffer.concat([Buffer.from('\ufeff'), page('<meta charset=latin1>', Buffer.from(TEXT))]),
      'koi8-r',
    ],
    ['of all others', page('', Buffer.from(TEXT))],
    [
      'of all others, where its label is none',
      page('<meta charset=none>', Buffer.from(TEXT)),
      'x-none',
    ],
    [
      'of all others, where it says UTF-16 in single bytes',
      page('<meta charset=utf-16>', Buffer.from(TEXT)),
    ],
    ['of its mark in two bytes', Buffer.from(`\ufeff<!doctype html><p>${TEXT}`, 'utf16le')],
    ['of no comment', page('<!-- <meta charset=koi8-r> --><meta charset=latin1>')],
  ])('%s', async (_, bytes, charset) => {
    const found = await read(bytes, charset === undefined ? {} : { charset });
    expect(found.text.endsWith(`<p>${TEXT}`)).toBe(true);
    expect(found.brokenAt).toBeUndefined();
  });

  test.each<[string, number[], string]>([
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gbk', [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
    ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9], '한국'],
    ['koi8-r', [0xf2, 0xd5, 0xd3], 'Рус'],
    ['windows-1251', [0xd0, 0xf3, 0xf1], 'Рус'],
    ['windows-1256', [0xe3, 0xd1, 0xcd], 'مرح'],
    ['iso-8859-2', [0xb1, 0xea], 'ąę'],
  ])('%s', async (charset, bytes, text) => {
    const found = await read(page(`<meta charset=${charset}>`, Buffer.from(bytes)), { size: 1 });
    expect(found.text.endsWith(`<p>${text}`)).toBe(true);
  });
});

describe('JSON is read', () => {
  const json = (text: string | Buffer) =>
    Buffer.concat([bytesOf('["'), Buffer.from(text as string), bytesOf('"]')]);

  test('as UTF-8, though its host names another encoding for all of its files', async () => {
    expect((await read(json(TEXT), { charset: 'ISO-8859-1' })).text).toBe(`["${TEXT}"]`);
  });
  test('as its host says, where it cannot be UTF-8', async () => {
    expect((await read(json(WESTERN), { charset: 'iso-8859-1' })).text).toBe(`["${TEXT}"]`);
  });
  test('by its mark', async () => {
    expect((await read(Buffer.from(`\ufeff["${TEXT}"]`, 'utf16le'))).text).toBe(`["${TEXT}"]`);
  });
  test('and a tag in it is no markup', async () => {
    expect((await read(json(`<meta charset=koi8-r>${TEXT}`))).encoding).toBe('UTF-8');
  });
});

test.each<[string, Uint8Array, number]>([
  ['in a page that names none', page('\n\n'), 3],
  ['in a page that names the wrong one', page('<meta charset=utf-8>'), 1],
  ['at the end', Buffer.from([0x0a, 0xc3]), 2],
])('bytes that are no text are known by their line: %s', async (_, bytes, line) => {
  for (const size of [1, 7, 1000]) expect((await read(bytes, { size })).brokenAt).toBe(line);
});

test('what is packed is no text', async () => {
  await expect(read(Buffer.from([0x1f, 0x8b, 8]))).rejects.toThrow(
    'source:1: expected text, found a gzip file',
  );
});
