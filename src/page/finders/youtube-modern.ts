import { closest, query, queryAll } from '../dom.ts';
import type { SegmentFinder } from './finder.ts';
import { optionalTime } from './youtube-classic.ts';

const SEGMENT = 'transcript-segment-view-model';
const CHAPTER = 'timeline-chapter-view-model';
const WORDS = '.ytAttributedStringHost, .yt-core-attributed-string';
const PANEL =
  'ytd-engagement-panel-section-list-renderer, yt-section-list-renderer, ytd-macro-markers-list-renderer';

/**
 * YouTube's transcript panel since 2025. The time stands there a second time in words, for screen
 * readers; chapter titles stand between the segments.
 */
export const youtubeModern: SegmentFinder = {
  name: 'youtube-modern',
  selector: `${SEGMENT}, ${CHAPTER}`,
  read(element) {
    const panel = closest(element, PANEL);
    return {
      texts: queryAll(element, WORDS).slice(0, 1),
      ...optionalTime(query(element, '.ytwTranscriptSegmentViewModelTimestamp')),
      ...(panel && { runOf: panel }),
    };
  },
};
