import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { heldLines } from './held.ts';
import { importReviews } from './import.ts';
import { Desk, review } from './testing.ts';

let desk: Desk;
beforeEach(() => (desk = new Desk()));
afterEach(() => desk.remove());

const many = Array.from({ length: 20 }, (_, at) => review(at));
const take = (content: unknown, more: Parameters<typeof importReviews>[3] = {}) =>
  importReviews([desk.source(content)], desk.into, desk.io, more);

/** Writes the held file by hand. */
function hold(text: string): void {
  mkdirSync(dirname(desk.into), { recursive: true });
  writeFileSync(desk.into, text);
}

describe('a corrected review takes the place of the one before', () => {
  test.each<[string, object]>([
    ['a full stop', { claimReviewed: 'Claim number 1' }],
    ['a word', { claimReviewed: 'Claim the number 1.' }],
    ['all its words', { claimReviewed: 'Something else entirely' }],
    ['its verdict', { reviewRating: { alternateName: 'False' } }],
  ])('in %s, under the same name', async (_, more) => {
    await take(many);
    const before = (await desk.held()).claims.find(({ claim }) => claim.url.endsWith('/1'))!.claim;
    expect(await take([review(1, more)])).toMatchObject({ new: 0, changed: 1, vanished: 19 });
    const { claims } = await desk.held();
    expect(claims).toHaveLength(20);
    const after = claims.find(({ claim }) => claim.url.endsWith('/1'))!;
    expect(after.claim.id).toBe(before.id);
    expect(after.markup).toEqual(review(1, more));
  });

  test('and what an earlier version held twice is there once', async () => {
    const lines = ['The ferry is free', 'The ferry is free.'].map((text, at) =>
      JSON.stringify({ id: `review-${at}`, text, publisher: 'D', url: 'https://desk.example/1' }),
    );
    hold(`${lines.join('\n')}\n`);
    const result = await take([review(1, { claimReviewed: 'The ferry is free.' })]);
    expect(result).toMatchObject({ changed: 1, doubled: 1, new: 0 });
    expect((await desk.held()).texts).toEqual(['The ferry is free.']);
  });

  test('within a source the later one stands', async () => {
    const both = [review(1), review(1, { claimReviewed: 'Claim number 1' })];
    expect(await take(both)).toMatchObject({ read: 2, new: 1 });
    expect((await desk.held()).texts).toEqual(['Claim number 1']);
  });

  test('however the desk writes its address by now', async () => {
    await take([review(1, { url: 'http://Desk.example:80/checks/1/' })]);
    const now = review(1, {
      url: 'https://desk.example/checks/1',
      claimReviewed: 'Claim number one',
    });
    expect(await take([now])).toMatchObject({ new: 0, changed: 1 });
    expect(await take([{ ...now, url: `${now.url}#2` }])).toMatchObject({ new: 1 });
  });

  test('several on one page stay several, whoever said the same words', async () => {
    const at = (text: string, speaker: string) =>
      review(1, { claimReviewed: text, itemReviewed: { author: { name: speaker } } });
    const page = [at('It is free', 'Jo'), at('It is free', 'Al'), at('It is dear', 'Jo')];
    expect(await take(page)).toMatchObject({ new: 3 });
    expect(await take(page.toReversed())).toMatchObject({ new: 0, unchanged: 3 });
    const result = await take([
      at('It is free', 'Jo'),
      at('It is free', 'Al'),
      at('It costs much', 'Jo'),
    ]);
    expect(result).toMatchObject({ new: 0, unchanged: 2, changed: 1 });
    expect((await desk.held()).texts).toEqual(['It costs much', 'It is free', 'It is free']);
  });

  test('an address that all of a site’s reviews give takes none for another', async () => {
    const front = (text: string) => review(0, { url: 'https://desk.example', claimReviewed: text });
    await take([front('The ferry is free')]);
    expect(await take([front('Taxes have doubled')])).toMatchObject({ new: 1, vanished: 1 });
  });

  test('an answer to a query takes none for another', async () => {
    const answer = (text: string) => ({
      claims: [{ text, claimant: 'Jo', claimReview: [{ url: 'https://desk.example/debate' }] }],
    });
    await take(answer('The ferry is free'));
    expect(await take(answer('Taxes have doubled'))).toMatchObject({ new: 1, vanished: 1 });
    expect(await take(answer('The ferry is free.'))).toMatchObject({ changed: 1, vanished: 1 });
  });
});

describe('no line of a held file is lost', () => {
  test('whatever its length', async () => {
    const long = { id: 'a', text: 'Long.', publisher: 'D', url: 'https://desk.example/long' };
    const line = JSON.stringify({ ...long, markup: 'x'.repeat(1_200_000) });
    hold(`${line}\n`);
    await take(many);
    expect(desk.text()).toContain(line);
    expect(desk.text().split('\n')).toHaveLength(22);
  });

  test('in whatever order and form it was written, with empty lines or without a last end', async () => {
    const by = (at: number, more = '') =>
      `{ "url":"https://else.example/${at}", "text":"Text ${at}", "publisher":"D"${more}, "id":"z-${at}" }`;
    hold(`${by(9)}\r\n\n  \n${by(3, ',"lang":"en"')}\n${by(5)}`);
    expect(await take(many)).toMatchObject({ new: 20, vanished: 3 });
    const { texts, faults } = await desk.held();
    expect(faults).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining(['Text 3', 'Text 5', 'Text 9']));
    expect(texts).toHaveLength(23);
  });

  test('nor read in part: more than is allowed is an error', async () => {
    await take(many);
    const lines = async (limits: { line: number; file: number }) => {
      let count = 0;
      for await (const {} of heldLines(desk.into, limits)) count += 1;
      return count;
    };
    expect(await lines({ line: 1000, file: Infinity })).toBe(20);
    await expect(lines({ line: 1000, file: 900 })).rejects.toThrow(/expected at most 900 bytes/);
    await expect(lines({ line: 100, file: Infinity })).rejects.toThrow(/:1: expected at most 100/);
  });

  test.each<[string, string, RegExp]>([
    ['no JSON', '{"id":"a"', /desk.jsonl:2: expected JSON in UTF-8; nothing was changed/],
    ['no review', '{"id":"a"}', /desk.jsonl:2: url: expected some text; nothing/],
    ['a list', '[]', /desk.jsonl:2: id: expected/],
    ['null', 'null', /desk.jsonl:2: id: expected/],
  ])('one that is %s is an error', async (_, line, why) => {
    const first = '{"id":"z","text":"T","publisher":"D","url":"https://desk.example/z"}';
    hold(`${first}\n${line}\n`);
    await expect(take(many)).rejects.toThrow(why);
    expect(desk.text()).toBe(`${first}\n${line}\n`);
  });

  test('when several write at once', async () => {
    const sources = many.map((one, at) => desk.source([one], `source-${at}`));
    const all = sources.map((source) => importReviews([source], desk.into, desk.io));
    expect((await Promise.all(all)).map((each) => each.new)).toEqual(many.map(() => 1));
    expect((await desk.held()).claims).toHaveLength(20);
    expect(readdirSync(dirname(desk.into))).toEqual(['desk.jsonl']);
  });

  test('nor a link: the file that it leads to is to be named', async () => {
    const real = join(desk.folder, 'real.jsonl');
    writeFileSync(real, '');
    mkdirSync(dirname(desk.into));
    symlinkSync(real, desk.into);
    await expect(take(many)).rejects.toThrow(/found a link: name what it leads to/);
  });
});

describe('what the source does not hold any more', () => {
  test.each<[string, unknown]>([
    ['an error page', '<!doctype html><title>Back at six</title><h1>Maintenance</h1>'],
    ['an empty list', []],
    ['an empty object', {}],
    ['an answer without claims', { claims: [] }],
    ['a feed without items', { '@type': 'DataFeed', dataFeedElement: [] }],
    ['an error in JSON', { error: { code: 503 } }],
    [
      'reviews that cannot be read',
      [review(1, { url: 'ftp://x' }), review(2, { claimReviewed: '' })],
    ],
    ['other markup', [{ '@type': 'NewsArticle' }]],
    [
      'a page whose JSON-LD breaks off',
      '<script type="application/ld+json">{"@type":"ClaimReview",',
    ],
    ['nothing', ''],
  ])('%s takes nothing out', async (_, content) => {
    await take(many);
    const before = desk.text();
    await expect(take(content, { prune: 'any' })).rejects.toThrow(/source|none of/);
    expect(desk.text()).toBe(before);
  });

  test.each<[number, boolean]>([
    [15, true],
    [14, false],
    [1, false],
  ])('where %i of 20 are left, they go by themselves: %s', async (left, goes) => {
    await take(many);
    const before = desk.text();
    const pruned = take(many.slice(0, left), { prune: 'some' });
    if (goes) expect(await pruned).toMatchObject({ vanished: 20 - left, pruned: 20 - left });
    else {
      await expect(pruned).rejects.toThrow(
        `${20 - left} of 20 checks are not in the source any more: expected at most a quarter at once`,
      );
      expect(desk.text()).toBe(before);
      await take(many.slice(0, left), { prune: 'any' });
    }
    expect((await desk.held()).claims).toHaveLength(left);
  });

  test('one that is there and cannot be read stays', async () => {
    await take(many);
    const broken = review(0, { claimReviewed: 'x'.repeat(1001) });
    const result = await take([broken, ...many.slice(1, 19)], { prune: 'some' });
    expect(result).toMatchObject({ skipped: 1, vanished: 2, pruned: 1 });
    expect((await desk.held()).texts).toContain('Claim number 0.');
  });

  test('a source with a text that is broken takes nothing out: what it held is not known', async () => {
    const many = Array.from({ length: 20 }, (_, at) => review(at));
    await take(many);
    const before = desk.text();
    const lines = many.slice(0, 18).map((each) => JSON.stringify(each));
    const cut = `${lines.join('\n')}\n${lines[0]!.slice(0, 60)}`;
    const script = '<script type="application/ld+json">';
    const page = `${script}${JSON.stringify(many.slice(0, 18))}</script>${script}{"ClaimReview":</script>`;
    for (const [source, where] of [
      [cut, ':19: expected JSON where'],
      [page, ': JSON-LD 2: expected JSON where'],
    ] as const) {
      for (const prune of ['some', 'any'] as const) {
        await expect(take(source, { prune })).rejects.toThrow(where);
      }
      expect(desk.text()).toBe(before);
    }
    expect(await take(cut)).toMatchObject({ read: 19, skipped: 1, vanished: 2 });
  });

  test('a source that is one page of more takes nothing out', async () => {
    const claims = [{ text: 'T', claimReview: [{ url: 'https://desk.example/1' }] }];
    await take({ claims });
    for (const answer of [
      { claims, nextPageToken: 'x' },
      { nextPageToken: 'x', claims },
    ]) {
      await expect(take(answer, { prune: 'any' })).rejects.toThrow(/one page of more/);
      await expect(take(JSON.stringify(answer), { prune: 'any' })).rejects.toThrow(/one page/);
    }
    expect(await take({ claims, nextPageToken: '' }, { prune: 'any' })).toMatchObject({ read: 1 });
  });
});

describe('what check and publish would refuse is not taken in', () => {
  test('a check that another file holds', async () => {
    await take(many);
    const other = join(desk.folder, 'imported/other.jsonl');
    await expect(importReviews([desk.source([review(3)])], other, desk.io)).rejects.toThrow(
      /desk\.jsonl:\d+: holds a check that would be added to .*other\.jsonl too/,
    );
    expect(existsSync(other)).toBe(false);
    expect(await importReviews([desk.source([review('new')])], other, desk.io)).toMatchObject({
      new: 1,
    });
  });

  test('more claims than a feed carries, in all files of a folder', async () => {
    await take(many, { most: 20 });
    const [more] = [desk.source([review('a'), review('b')])];
    const words = /expected at most 21 claims in .*imported, found 22; nothing was changed/;
    await expect(importReviews([more], desk.into, desk.io, { most: 21 })).rejects.toThrow(words);
    const other = join(desk.folder, 'imported/other.jsonl');
    await expect(importReviews([more], other, desk.io, { most: 21 })).rejects.toThrow(words);
    expect((await desk.held()).claims).toHaveLength(20);
  });
});
