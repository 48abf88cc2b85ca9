import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { FeedFault } from './fault.ts';
import { parseMetadata } from './metadata.ts';
import { readDelta, readPack, writePack } from './pack.ts';
import { LONGEST_LINE, readLine, valueOf } from './records.ts';
import { checkSignatures } from './signatures.ts';
import { changeShard, cutIntoShards, linesOf } from './state.ts';
import { testCrypto } from './testing/keys.ts';
import { testPublisher } from './testing/publisher.ts';
import { testRecords } from './testing/records.ts';

const HEADER = { publisher: 'test', name: 'A test', state: 'a'.repeat(64) };
const encode = (text: string) => new TextEncoder().encode(text);

async function* pieces(...parts: (string | Uint8Array)[]) {
  for (const part of parts) {
    await Promise.resolve();
    yield typeof part === 'string' ? encode(part) : part;
  }
}

/** A pack of some lines, as `readPack` gives its lines back. */
async function read(lines: readonly string[], records = lines.length): Promise<string[]> {
  const text = [...writePack({ ...HEADER, records }, lines)].join('');
  const { shards } = await readPack(pieces(text), 'pack');
  return [...shards.values()].flatMap(linesOf);
}

const refused = expect.objectContaining({ name: 'FeedFault', kind: 'malformed' }) as unknown;

describe('lines of a pack', () => {
  it.each([
    ['a prototype for a key', '["__proto__",{}]'],
    ['a prototype for an id', '["claim/__proto__",{}]'],
    ['a key that escapes', '["claim/a\\u002db",1]'],
    ['a key in upper case', '["claim/A",1]'],
    ['a key of an unknown kind', '["script/a",1]'],
    ['a key with a path', '["claim/../a",1]'],
    ['a key that is too long', `["claim/${'a'.repeat(200)}",1]`],
    ['no key', '[1]'],
    ['no list', '{"claim/a":1}'],
    ['no end', '["claim/a",1'],
    ['something before it', ' ["claim/a",1]'],
    ['something after it', '["claim/a",1] '],
    ['a carriage return at its end', '["claim/a",1]\r'],
    ['a NUL before it', '\0["claim/a",1]'],
    ['a byte order mark before it', '\ufeff["claim/a",1]'],
    ['nothing in it', ''],
    ['a megabyte in it', `["claim/a","${'a'.repeat(1024 * 1024)}"]`],
    ['a removal, in a full pack', '["claim/a"]'],
  ])('are refused: with %s', async (_, line) => {
    await expect(read([line])).rejects.toEqual(refused);
  });

  it.each([
    ['twice the same key', ['["claim/a",1]', '["claim/a",1]']],
    ['keys out of order', ['["claim/b",1]', '["claim/a",1]']],
    ['kinds out of order', ['["person/a",1]', '["claim/a",1]']],
  ])('are refused: %s', async (_, lines) => {
    await expect(read(lines)).rejects.toEqual(refused);
  });

  it('are refused when there are more or fewer of them than the header says', async () => {
    await expect(read(['["claim/a",1]'], 0)).rejects.toEqual(refused);
    await expect(read(['["claim/a",1]'], 2)).rejects.toEqual(refused);
  });

  it.each([
    ['markup', '["claim/a",{"text":"<script>alert(1)</script><img src=x onerror=alert(1)>"}]'],
    ['a link that runs', '["claim/a",{"url":"javascript:alert(1)"}]'],
    ['text from right to left', '["claim/a",{"text":"\u202eabc"}]'],
    ['half a character', '["claim/a",{"text":"\\ud800"}]'],
    ['a prototype in its value', '["claim/a",{"__proto__":{"isAdmin":true},"constructor":1}]'],
    ['names of functions for ids', '["claim/constructor",{}]'],
    ['separators of lines', '["claim/a","\u2028\u2029\u0085"]'],
  ])('are kept as text: %s', async (_, line) => {
    expect(await read([line])).toEqual([line]);
    expect(Object.hasOwn({}, 'isAdmin') || 'isAdmin' in {}).toBe(false);
    expect(() => valueOf(line)).not.toThrow();
  });

  it.each([
    ['no JSON', '["claim/a",{]'],
    ['a NUL', '["claim/a","\0"]'],
    ['no value', '["claim/a",]'],
    ['another line in disguise', '["claim/a",1],["claim/b",2]'],
  ])('are kept as text, and fail only where they are read: %s', async (_, line) => {
    expect(await read([line])).toEqual([line]);
    expect(() => valueOf(line)).toThrow(SyntaxError);
  });

  it('hold no more nesting than can be read', async () => {
    const deep = (LONGEST_LINE >> 1) - 10;
    const line = `["claim/a",${'['.repeat(deep)}${']'.repeat(deep)}]`;
    expect(await read([line])).toEqual([line]);
    expect(() => valueOf(line)).not.toThrow();
  });

  it('lead to the same shard only where they are the same', () => {
    const cut = (...texts: string[]) =>
      cutIntoShards(texts.map((text) => ({ key: readLine(text)!.key, text })));
    const one = cut('["person/a",1]', '["person/b",2]');
    expect(cut('["person/a",1]\\n["person/b",2]'.replace('\\n', ','))).not.toEqual(one);
    expect(changeShard('', new Map([['person/a', null]]))).toBe('');
  });
});

describe('bytes of a pack', () => {
  const header = JSON.stringify({ format: 1, ...HEADER, records: 1 });

  it.each([
    ['no UTF-8', [`${header}\n["claim/a","`, Uint8Array.of(0xff), '"]\n']],
    ['half a character at the end', [`${header}\n["claim/a",1]\n`, Uint8Array.of(0xe2, 0x82)]],
    ['an encoded surrogate', [`${header}\n["claim/a","`, Uint8Array.of(0xed, 0xa0, 0x80), '"]\n']],
    ['an overlong encoding', [`${header}\n["claim/a","`, Uint8Array.of(0xc0, 0xaf), '"]\n']],
    ['a byte order mark', [Uint8Array.of(0xef, 0xbb, 0xbf), `${header}\n["claim/a",1]\n`]],
    ['UTF-16', [Uint8Array.of(0xff, 0xfe, 0x5b, 0x00)]],
    ['no end of the last line', [`${header}\n["claim/a",1]`]],
    ['nothing', []],
    ['an empty header', ['\n']],
    ['another format', [`${header.replace('1', '2')}\n["claim/a",1]\n`]],
    ['a header that is no object', ['[]\n']],
    ['a line that never ends', Array.from({ length: 20 }, () => 'a'.repeat(64 * 1024))],
  ])('are refused: %s', async (_, parts) => {
    await expect(readPack(pieces(...parts), 'pack')).rejects.toEqual(refused);
  });

  it('may be cut anywhere, in the middle of a character too', async () => {
    const text = encode(`${header}\n["claim/a","é€𝄞"]\n`);
    const single = Array.from(text, (byte) => Uint8Array.of(byte));
    const { shards } = await readPack(pieces(...single), 'pack');
    expect([...shards.values()]).toEqual(['["claim/a","é€𝄞"]\n']);
  });

  it('are a delta only with a start', async () => {
    await expect(readDelta(pieces(`${header}\n["claim/a"]\n`), 'delta')).rejects.toEqual(refused);
    const from = header.replace('"records"', `"from":"${'b'.repeat(64)}","records"`);
    const { changes } = await readDelta(pieces(`${from}\n["claim/a"]\n`), 'delta');
    expect([...changes]).toEqual([['claim/a', null]]);
    await expect(readPack(pieces(`${from}\n["claim/a",1]\n`), 'pack')).rejects.toEqual(refused);
  });
});

describe('metadata', () => {
  /** The targets' file of a publisher whose name has a replacement character, changed after it was signed. */
  async function changed(change: (text: string) => string) {
    const publisher = await testPublisher({ info: { name: 'A \ufffd test' } });
    await publisher.publish(testRecords([1]));
    const root = parseMetadata('root', encode(publisher.pinned), 'root').signed;
    const file = new TextDecoder().decode(publisher.files.get('metadata/1.targets.json'));
    const after = change(file);
    expect(after).not.toBe(file);
    const metadata = parseMetadata('targets', encode(after), 'targets');
    await checkSignatures(metadata, root, testCrypto, 'targets');
    return metadata.signed;
  }

  it.each([
    ['half a character for a replaced one', (t: string) => t.replace('\ufffd', '\\ud800')],
    ['a name of a prototype', (t: string) => t.replace('"signed":{', '"signed":{"__proto__":{},')],
    ['the name constructor', (t: string) => t.replace('"signed":{', '"signed":{"constructor":1,')],
    ['a target more', (t: string) => t.replace('"targets":{', '"targets":{"__proto__":{},')],
    [
      'a number beyond those that are whole',
      (t: string) => t.replace('"version":1', '"version":1e400'),
    ],
    ['a long number', (t: string) => t.replace('"version":1', '"version":9007199254740993')],
    ['minus nothing', (t: string) => t.replace('"version":1', '"version":1,"more":-0')],
    [
      'nesting without an end',
      (t: string) => t.replace('"signed":{', `"signed":{"a":${'['.repeat(100_000)}`),
    ],
    [
      'deep nesting',
      (t: string) =>
        t.replace('"signed":{', `"signed":{"a":${'['.repeat(9999)}${']'.repeat(9999)},`),
    ],
  ])('is refused with what was not signed: %s', async (_, change) => {
    await expect(changed(change)).rejects.toBeInstanceOf(FeedFault);
  });

  it('takes the last of two fields of one name, and that is the one that must be signed', async () => {
    const twice = await changed((text) => text.replace('"version":1', '"version":7,"version":1'));
    expect(twice.version).toBe(1);
    const swapped = changed((text) => text.replace('"version":1', '"version":1,"version":7'));
    await expect(swapped).rejects.toBeInstanceOf(FeedFault);
  });

  it('is signed over all its names, also those of prototypes', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2},"constructor":3}'))).toBe(
      '{"__proto__":{"a":2},"b":1,"constructor":3}',
    );
  });

  it.each([1.5, NaN, Infinity, -0, 2 ** 53, '\udc00', undefined, 1n])('signs no %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
    expect(() => canonicalJson({ of: [value] })).toThrow(RangeError);
  });
});
