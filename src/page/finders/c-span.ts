import { closest, query } from '../dom.ts';
import type { SegmentFinder } from './finder.ts';
import { optionalTime } from './youtube-classic.ts';

/**
 * C-SPAN's closed captions, mostly in capitals: `>>` stands for a change of speaker that is not
 * named. The rest of a long segment is hidden until the reader asks for it.
 */
export const cSpan: SegmentFinder = {
  name: 'c-span',
  selector: 'p.short_transcript',
  read(element) {
    const table = closest(element, 'table, #transcript, .transcript');
    const row = closest(element, 'tr');
    return {
      texts: [element],
      without: '.hidden-full-transcript-link',
      ...optionalTime((row && query(row, 'th a, th time, th')) ?? undefined),
      ...(table && { runOf: table }),
    };
  },
};
