import { captionFile } from './caption-file.ts';
import { cSpan } from './c-span.ts';
import { factbase } from './factbase.ts';
import type { SegmentFinder, TurnFinder } from './finder.ts';
import { nameAndClock } from './name-and-clock.ts';
import { namedTurns } from './named-turns.ts';
import { truthSocial, xPosts } from './posts.ts';
import { presidencyProject } from './presidency-project.ts';
import { rev } from './rev.ts';
import { youtubeClassic } from './youtube-classic.ts';
import { youtubeModern } from './youtube-modern.ts';

/** Kinds of pages that mark up their segments. The first that knows an element reads it. */
export const SEGMENT_FINDERS: SegmentFinder[] = [
  youtubeModern,
  youtubeClassic,
  factbase,
  cSpan,
  presidencyProject,
  xPosts,
  truthSocial,
];

/** Kinds of transcripts in plain text. The first that knows a line's label has it. */
export const TURN_FINDERS: TurnFinder[] = [captionFile, rev, nameAndClock, namedTurns];
