import { describe, expect, test } from 'vitest';
import { readPost } from './posts.ts';

describe('a post without what a page writes around it', () => {
  const text = 'The ferry sank twice.';
  test.each([
    [
      `${text} — Rosa L. (@rosa_l) December 26, 2019`,
      { author: 'Rosa L. (@rosa_l)', posted: 'December 26, 2019' },
    ],
    [
      `${text} — Rosa L. (@rosa_l) May 1, 2019  `,
      { author: 'Rosa L. (@rosa_l)', posted: 'May 1, 2019' },
    ],
    [`${text} - (@rosa_l)`, { author: '(@rosa_l)' }],
  ])('%s', (post, more) => {
    expect(readPost(post)).toEqual({ text, ...more });
  });

  test.each([
    text,
    'The ferry — the old one (@harbour) — sank',
    `${text} — Rosa L.`,
    `${text} December 26, 2019`,
    '',
  ])('no signature: %s', (post) => {
    expect(readPost(post)).toEqual({ text: post });
  });

  test.each([' - '.repeat(300_000), ` —${' '.repeat(900_000)}x`, ' — (@'.repeat(200_000)])(
    'a long text takes no long time',
    (post) => {
      const started = performance.now();
      expect(readPost(post)).toEqual({ text: post });
      // Looking for a signature everywhere takes minutes.
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
