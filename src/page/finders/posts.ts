import { closest, precedes, query, queryAll } from '../dom.ts';
import type { Segment, SegmentFinder } from './finder.ts';

/** How a network marks up its posts. */
interface PostMarkup {
  /** A whole post, with its author and all that it quotes. */
  post: string;
  /** What the author wrote, and what the author of a quoted post wrote. */
  words: string;
  /** Who wrote it; it stands before the words. */
  author: string;
  /** The name within the author's element, where more stands there: a handle, a time. */
  name?: string;
}

/**
 * X: a quoted post stands within the post, with its own author and words. The author's element
 * holds the name, the handle and the day, each in a link.
 */
export const xPosts = posts('x', {
  post: 'article',
  words: '[data-testid="tweetText"]',
  author: '[data-testid="User-Name"]',
  name: 'a, span',
});

/** Truth Social, whose words are marked as written by somebody. */
export const truthSocial = posts('truth-social', {
  post: '[data-testid="status"], .status__wrapper',
  words:
    '.status__content-wrapper [data-markup="true"], [data-testid="quoted-status"] [data-markup="true"]',
  author: '[data-testid="account"] p.font-semibold, [data-testid="quoted-status"] p.font-semibold',
});

/** Posts of a network: passages of their authors. */
function posts(name: string, markup: PostMarkup): SegmentFinder {
  return {
    name,
    selector: markup.words,
    read(element): Segment | undefined {
      const post = closest(element, markup.post);
      if (!post) return undefined;
      const speaker = authorOf(element, post, markup);
      return { texts: [element], ...(speaker && { speaker }) };
    },
  };
}

/** The last author before the words: a quoted post comes after the words that quote it. */
function authorOf(words: Element, post: Element, { author, name }: PostMarkup): string | undefined {
  const authors = queryAll(post, author).filter((one) => precedes(one, words));
  const last = authors.at(-1);
  const named = last && name ? (query(last, name) ?? last) : last;
  return named?.textContent.replace(/\s+/g, ' ').trim();
}
