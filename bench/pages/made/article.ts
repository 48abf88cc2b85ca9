import { filler } from '../../../e2e/support/filler.ts';
import { escaped, type MadePage } from './page.ts';

const CHARACTERS = 2_000_000;
const SENTENCES = 8;
/** Every so many paragraphs somebody is quoted. */
const QUOTED = 40;

/** Two million characters of prose, which quotes everyone in turn. */
export const article: MadePage = {
  name: 'article of 2 MB',
  path: 'article.html',
  watch: 6000,
  body(quotes) {
    const paragraphs: string[] = [];
    for (let number = 0, length = 0; length < CHARACTERS; number += 1) {
      const first = number * SENTENCES;
      const sentences = Array.from({ length: SENTENCES }, (_, index) => filler(first + index));
      const { speaker, text } = quotes[(number / QUOTED) % quotes.length] ?? {};
      if (speaker && text) sentences.unshift(`${escaped(speaker)} said: “${escaped(text)}”`);
      const paragraph = sentences.join(' ');
      paragraphs.push(`<p>${paragraph}</p>`);
      length += paragraph.length;
    }
    return `<article><h1>A very long article</h1>${paragraphs.join('\n')}</article>`;
  },
};
