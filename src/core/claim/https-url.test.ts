import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { httpsUrl, withHttps } from './https-url.ts';

test.each([
  'https://desk.example',
  'HTTPS://desk.example/checks/1?page=2#claim-3',
  'https://desk.example:8443/',
  'https://desk.example/@writer/check',
  'https://desk.example/?mail=a@b.example',
  'https://xn--bcher-kva.example/ü/تدقيق/می\u200cرود',
  'https://desk.example/%E2%80%AE%00',
  'https://[2001:db8::1]/',
])('%s is an address', (url) => {
  expect(v.is(httpsUrl, url)).toBe(true);
});

test.each<[string, string, RegExp]>([
  ['no host', 'https:///x', /expected a host/],
  ['no host but a query', 'https://?x', /expected a host/],
  ['a NUL', 'https://desk.example/\u0000x', /control/],
  ['a NUL in its query', 'https://desk.example/?\u0000', /control/],
  ['a tab, which browsers pass over', 'https://desk.example/a\tb', /control/],
  ['a line end in its fragment', 'https://desk.example/#a\nb', /control/],
  ['a space in its query', 'https://desk.example/?a b', /spaces/],
  ['what turns directions', 'https://desk.example/\u202ecod.exe', /direction/],
  ['an isolate', 'https://desk.example/\u2066x', /direction/],
  ['what is not seen', 'https://desk.example/a\u200bb', /control/],
  ['a tag character', 'https://desk.example/a\u{e0041}', /control/],
  ['half a character', 'https://desk.example/\ud800', /control/],
  ['a backslash', 'https://desk.example\\@evil.example/', /backslash/],
  ['a user name', 'https://a@desk.example/', /user name/],
  ['a port that is none', 'https://desk.example:99999/', /https/],
  ['a host that is none', 'https://a b/', /spaces/],
  ['another scheme', 'ftp://desk.example/', /https/],
  ['one slash', 'https:/desk.example/', /https/],
  ['too much', `https://desk.example/${'x'.repeat(2000)}`, /at most 2000 characters/],
])('with %s it is none', (_, url, why) => {
  const { issues } = v.safeParse(httpsUrl, url);
  expect(issues?.[0].message).toMatch(why);
});

describe('an old address', () => {
  test.each([
    ['http://desk.example/a?b#c', 'https://desk.example/a?b#c'],
    ['HTTP://desk.example', 'https://desk.example'],
    ['http://desk.example:80/a', 'https://desk.example/a'],
    ['http://desk.example:80', 'https://desk.example'],
    ['http://desk.example:080?x', 'https://desk.example?x'],
    ['http://desk.example:/a', 'https://desk.example/a'],
    ['http://[2001:db8::80]/', 'https://[2001:db8::80]/'],
    ['http://[2001:db8::1]:80/', 'https://[2001:db8::1]/'],
    ['http://desk.example/a:80', 'https://desk.example/a:80'],
  ])('%s is asked for as %s', (old, url) => {
    expect(withHttps(old)).toBe(url);
  });

  test.each([
    'http://desk.example:8080/a',
    'http://desk.example:443/',
    'https://desk.example:80/',
    'ftp://a',
  ])('%s stays', (url) => {
    expect(withHttps(url)).toBe(url);
  });
});
