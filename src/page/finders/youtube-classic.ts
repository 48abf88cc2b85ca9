import { closest, query, queryAll } from '../dom.ts';
import { seconds } from './clock.ts';
import type { SegmentFinder } from './finder.ts';

const SEGMENT = 'ytd-transcript-segment-renderer';
const CHAPTER = 'ytd-transcript-section-header-renderer';

/** YouTube's transcript panel up to 2025, still served beside the newer one. */
export const youtubeClassic: SegmentFinder = {
  name: 'youtube-classic',
  selector: `${SEGMENT}, ${CHAPTER}`,
  read(element) {
    const list = closest(element, 'ytd-transcript-segment-list-renderer, #segments-container');
    return {
      texts: queryAll(element, '.segment-text').slice(0, 1),
      ...optionalTime(query(element, '.segment-timestamp')),
      ...(list && { runOf: list }),
    };
  },
};

/** The time that an element shows, as part of a segment. */
export function optionalTime(element: Element | undefined): { time?: number } {
  const time = seconds(element?.textContent);
  return time === undefined ? {} : { time };
}
