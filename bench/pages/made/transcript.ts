import { filler } from '../../../e2e/support/filler.ts';
import type { Quote } from '../quotes.ts';
import { escaped, type MadePage } from './page.ts';

const SEGMENTS = 6000;
const SECONDS = 3;
/** Words of a segment, as automatic captions cut them. */
const WORDS = 7;
/** Every so many sentences a quote is said. */
const QUOTED = 60;

/** The panel beside a video of five hours, with markup like YouTube's. */
export const transcript: MadePage = {
  name: 'transcript of 5 hours',
  path: 'transcript.html',
  watch: 6000,
  body: (quotes) => `<div id="movie_player"></div>
    <ytd-engagement-panel-section-list-renderer
      target-id="engagement-panel-searchable-transcript"
      visibility="ENGAGEMENT_PANEL_VISIBILITY_EXPANDED">
      <ytd-transcript-renderer><div id="segments-container">
        ${spokenLines(quotes).map(segment).join('\n')}
      </div></ytd-transcript-renderer>
    </ytd-engagement-panel-section-list-renderer>`,
};

function spokenLines(quotes: readonly Quote[]): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  for (let number = 0; lines.length < SEGMENTS; number += 1) {
    const quote = quotes[(number / QUOTED) % quotes.length];
    words.push(...(quote?.text ?? filler(number)).split(' '));
    while (words.length >= WORDS && lines.length < SEGMENTS) {
      lines.push(words.slice(0, WORDS).join(' '));
      words = words.slice(WORDS);
    }
  }
  return lines;
}

function segment(text: string, index: number): string {
  return `<ytd-transcript-segment-renderer><div class="segment" role="button" tabindex="0">
    <div class="segment-start-offset"><div class="segment-timestamp">${clock(index * SECONDS)}</div></div>
    <yt-formatted-string class="segment-text">${escaped(text)}</yt-formatted-string>
  </div></ytd-transcript-segment-renderer>`;
}

/** `2:05:09`, or `5:09` within the first hour. */
function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
