import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importReviews } from './import.ts';
import { Desk, review } from './testing.ts';

let desk: Desk;
beforeEach(() => (desk = new Desk()));
afterEach(() => desk.remove());

const take = (source: string, more: Parameters<typeof importReviews>[3] = {}) =>
  importReviews([source], desk.into, desk.io, more);
const refused = (content: string | Uint8Array | object) =>
  take(desk.source(content)).then(
    () => 'taken',
    (error: unknown) => (error as Error).message.replace(`${desk.folder}/`, ''),
  );

describe('an address on the web', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  async function served(answer: RequestListener): Promise<string> {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/checks`;
  }

  test('is read in the encoding that its host names', async () => {
    const address = await served((_, response) => {
      response.setHeader('Content-Type', 'text/html;charset="iso-8859-1"');
      const text = `<script type="application/ld+json">${JSON.stringify(review(1, { claimReviewed: 'Fähre' }))}</script>`;
      response.end(Buffer.from(text, 'latin1'));
    });
    await take(address);
    expect((await desk.held()).texts).toEqual(['Fähre']);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['nothing at all', () => undefined, /^waiting for 127\.0\.0\.1:\d+ … [\d.]+ of 0\.1 s$/],
    ['nothing more', (_, response) => response.write('[\n'), /… [\d.]+ of 0\.1 s, 2 bytes so far$/],
  ])('that sends %s is waited for, which is told, and then left', async (_, answer, words) => {
    const address = await served(answer);
    const patience = { told: 10, left: 100 };
    await expect(take(address, { patience })).rejects.toThrow(`${address}: nothing came in 0.1 s`);
    expect(desk.said.some((line) => words.test(line))).toBe(true);
  });

  test('that breaks off changes nothing', async () => {
    const address = await served((_, response) => {
      response.setHeader('Content-Length', '1000');
      response.write(JSON.stringify([review(1)]), () => response.destroy());
    });
    await expect(take(address)).rejects.toThrow(`${address}: the connection failed: `);
  });

  test('is not followed to a host that is asked without TLS', async () => {
    const address = await served((request, response) => {
      const { port } = server.address() as AddressInfo;
      if (request.url === '/other') response.end(JSON.stringify([review(1)]));
      else response.writeHead(302, { location: `http://localhost:${port}/other` }).end();
    });
    await expect(take(address)).rejects.toThrow(
      /expected an https:\/\/ address, was sent on to http:\/\/localhost/,
    );
  });

  test('that nobody answers at is told with the reason', async () => {
    const address = await served(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await expect(take(address)).rejects.toThrow(/checks: the connection failed: .*ECONNREFUSED/);
  });
});

test.each(['http://desk.example/', 'https://', 'https://a b/'])(
  '%s is no address',
  async (source) => {
    await expect(take(source)).rejects.toThrow(`${source}: expected an https:// address`);
  },
);

describe('a source at fault is told with its name, line and what was expected', () => {
  const good = JSON.stringify(review(1));
  test.each<[string, string | object, RegExp]>([
    ['broken JSON', `[\n${good},\n{"a":1},}]`, /^source:3: review 3: expected JSON: /],
    ['a broken token', `[\n${good},\n\n{"a":tru}]`, /^source:4: review 2: expected JSON: /],
    ['JSON that ends early', `[\n${good}\n`, /^source:3: expected more/],
    [
      'a broken object',
      '{\n"a":\n}',
      /^source:3: expected a page with JSON-LD, JSON, or JSON Lines/,
    ],
    [
      'an object too large',
      `{"a":"${'x'.repeat(32_000_000)}"}`,
      /^source: expected at most 32 MB in a page or an object/,
    ],
    [
      'an item too large',
      `[${good},{"a":"${'x'.repeat(32_100_000)}`,
      /^source:1: review 2: expected at most 32 MB, found more/,
    ],
  ])('%s', async (_, content, words) => {
    expect(await refused(content)).toMatch(words);
  });

  test('a folder', async () => {
    await expect(take(desk.folder)).rejects.toThrow(/:1: expected a file, found a folder/);
  });

  test('a line of JSON Lines, and the others go in', async () => {
    const lines = [
      good,
      '{"a":',
      '',
      JSON.stringify({ a: 1 }),
      `"${'x'.repeat(32_000_000)}"`,
      JSON.stringify(review(2)),
    ];
    const result = await take(desk.source(lines.join('\n')));
    expect(result).toMatchObject({ read: 5, new: 2, skipped: 3 });
    expect(desk.said.map((line) => line.slice(desk.folder.length))).toEqual([
      expect.stringMatching(/^\/source:2: expected JSON: /),
      '/source:4: expected a ClaimReview',
      '/source:5: expected at most 32 MB on a line, found more',
    ]);
  });

  test('JSON-LD of a page that would have been a review', async () => {
    const page = `<script type="application/ld+json">{"@type":"ClaimReview",}</script>
      <script type="application/ld+json">{oops</script>
      <script type="application/ld+json">${good}</script>`;
    expect(await take(desk.source(page))).toMatchObject({ read: 2, new: 1, skipped: 1 });
    expect(desk.said).toEqual([expect.stringMatching(/source: JSON-LD 1: expected JSON: /)]);
  });

  test('bytes that are no text: the review that has them stays out', async () => {
    const text = JSON.stringify([review(1), review(2, { claimReviewed: 'Fähre' })]);
    const result = await take(desk.source(Buffer.from(text, 'latin1')));
    expect(result).toMatchObject({ new: 1, skipped: 1 });
    expect(desk.said).toEqual([
      expect.stringMatching(/source: review 2: expected text in UTF-8, found bytes that are none/),
      expect.stringMatching(/source:1: expected text in UTF-8/),
    ]);
  });

  test('characters that its publisher has lost', async () => {
    expect(await take(desk.source([review(1, { claimReviewed: 'F\ufffdhre' })]))).toMatchObject({
      new: 1,
    });
    expect(desk.said).toEqual([expect.stringMatching(/review 1: holds U\+FFFD/)]);
  });
});

describe('lists are found', () => {
  const items = Array.from({ length: 3 }, (_, at) => review(at));
  const crumbs = { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }] };
  const claims = items.map(({ claimReviewed, url }) => ({
    text: claimReviewed,
    claimReview: [{ url }],
  }));
  test.each<[string, unknown, number]>([
    ['behind another that is nested', { breadcrumb: crumbs, dataFeedElement: items }, 3],
    ['but not in one object that has a list of its own', { ...review(1), breadcrumb: crumbs }, 1],
    ['in an answer on one line', JSON.stringify({ claims }), 3],
    [
      'in answers, one a line',
      claims.map((one) => JSON.stringify({ claims: [one] })).join('\n'),
      3,
    ],
    [
      'in lines longer than what is looked at first',
      items.map((one) => JSON.stringify({ ...one, body: 'x'.repeat(200_000) })).join('\n'),
      3,
    ],
    ['on the second line of an object', `\n\n{\n"dataFeedElement":\n${JSON.stringify(items)}}`, 3],
    [
      'deep in a page’s markup',
      { mainEntity: { itemListElement: [{ item: { a: { b: { c: [[items]] } } } }] } },
      3,
    ],
  ])('%s', async (_, content, read) => {
    expect(await take(desk.source(content))).toMatchObject({ read, new: read, skipped: 0 });
  });
});
