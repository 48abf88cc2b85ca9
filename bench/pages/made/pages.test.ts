import { describe, expect, test } from 'vitest';
import { application } from './application.ts';
import { article } from './article.ts';
import { chat } from './chat.ts';
import { transcript } from './transcript.ts';

const QUOTES = [
  { speaker: 'Ann <b>', text: 'one "million" & more' },
  { speaker: 'Ben', text: 'never </script> said' },
];

describe('the bench’s pages are as large as they say', () => {
  test('article', () => {
    const html = article.body(QUOTES);
    expect(html.length).toBeGreaterThan(2_000_000);
    expect(html).toContain('Ann &#60;b&#62; said: “one &#34;million&#34; &#38; more”');
  });

  test('transcript', () => {
    const html = transcript.body(QUOTES);
    expect(html.match(/<ytd-transcript-segment-renderer>/g)).toHaveLength(6000);
    expect(html).toContain('>4:59:57<');
    expect(html).toContain('>0:00<');
  });

  test('chat: quotes cannot end its script', () => {
    expect(chat.body(QUOTES).match(/<\/script>/g)).toHaveLength(1);
  });

  test('application: nobody is quoted', () => {
    const html = application.body(QUOTES);
    expect(html.match(/<tr>/g)!.length).toBeGreaterThan(2000);
    expect(html).not.toMatch(/million|said/);
  });
});
