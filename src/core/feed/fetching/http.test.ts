import { describe, expect, test, vi } from 'vitest';
import { feedFetch } from './http.ts';

const BASE = 'https://feeds.example/claims/';
const answers = (response: Response) => vi.fn<typeof fetch>(() => Promise.resolve(response));

async function textOf(response: Response): Promise<string> {
  const answer = await feedFetch(BASE, answers(response))('metadata/timestamp.json');
  if (typeof answer === 'string') return answer;
  let text = '';
  for (let piece; (piece = await answer.body.read());) text += new TextDecoder().decode(piece);
  return text;
}

test('asks without cookies, without saying where from, and follows no redirect', async () => {
  const request = answers(new Response('{}'));
  await feedFetch(BASE, request)('metadata/timestamp.json');
  expect(request).toHaveBeenCalledWith(`${BASE}metadata/timestamp.json`, {
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
});

test('gives what the host has, and says what it has not', async () => {
  expect(await textOf(new Response('content'))).toBe('content');
  expect(await textOf(new Response('gone', { status: 404 }))).toBe('missing');
  expect(await textOf(new Response('gone', { status: 410 }))).toBe('missing');
  // So do object stores answer whom they do not let list.
  expect(await textOf(new Response('no', { status: 403 }))).toBe('missing');
});

describe('a host that cannot', () => {
  const fails = (response: Response) =>
    expect(feedFetch(BASE, answers(response))('metadata/timestamp.json')).rejects;

  test.each([401, 429, 500, 503])('answers %i', async (status) => {
    await fails(new Response('', { status })).toMatchObject({ kind: 'unreachable' });
  });

  test.each([
    ['120', 120],
    ['soon', undefined],
    ['-5', undefined],
  ])('wants to be asked again after %s', async (header, retryAfter) => {
    const headers = { 'retry-after': header };
    await fails(new Response('', { status: 503, headers })).toMatchObject({ retryAfter });
  });

  test('wants to be asked again at a time', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
    const headers = { 'retry-after': 'Thu, 01 Jan 2026 00:01:30 GMT' };
    await fails(new Response('', { status: 503, headers })).toMatchObject({ retryAfter: 90 });
    vi.useRealTimers();
  });

  test('does not answer', async () => {
    const request = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('network')));
    await expect(feedFetch(BASE, request)('a')).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
