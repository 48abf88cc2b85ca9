import type { Stretch } from '../bars.ts';
import { directionOfText, type Direction } from '../direction.ts';
import { partsOf, type Part, type TextStyle } from './image-parts.ts';
import type { SharedRow } from './shared-figure.ts';
import type { Shared } from './shared.ts';
import { wrap, type Measure } from './wrap.ts';

/** A line of words in the picture of a card. */
export interface ImageLine {
  text: string;
  style: TextStyle;
  /** Where the letters stand, in pixels from the top. */
  baseline: number;
  /** The words' own direction; lines begin at the card's side or, `atEnd`, end at the other. */
  direction: Direction;
  atEnd: boolean;
}

/** A row's bars, in percent of the room between the margins, from the card's side. */
export interface ImageTrack extends Pick<SharedRow, 'bar' | 'range' | 'isClaimed'> {
  /** Where a value lies on a log scale, as a short bar. */
  point?: Stretch;
  /** Where the steps of a log scale are. */
  steps: number[];
  top: number;
}

/** Where all of a picture stands. It is as high as its words need. */
export interface ImageLayout {
  width: number;
  height: number;
  lines: ImageLine[];
  /** Thin lines across, by their place from the top. */
  rules: number[];
  tracks: ImageTrack[];
}

export const IMAGE_WIDTH = 1080;
export const IMAGE_MARGIN = 72;
/** How high the bars of a figure are, in pixels. */
export const TRACK_HEIGHT = 22;

const ROOM = IMAGE_WIDTH - 2 * IMAGE_MARGIN;
/** Between words and the number beside them. */
const BESIDE_GAP = 32;
/** How wide a point on a log scale is, in percent. */
const POINT = 1.5;

/** Lays out what is shared of a card; `measure` gives the width of words in a font. */
export function layOutImage(shared: Shared, measure: Measure): ImageLayout {
  const layout: ImageLayout = { width: IMAGE_WIDTH, height: 0, lines: [], rules: [], tracks: [] };
  let top = IMAGE_MARGIN;
  for (const part of partsOf(shared)) {
    top += part.gap;
    if (part.kind === 'rule') layout.rules.push(top);
    else if (part.kind === 'track') {
      layout.tracks.push(trackOf(part, top));
      top += TRACK_HEIGHT;
    } else {
      const lines = linesOf(part, measure, top);
      layout.lines.push(...lines);
      top += lines.filter(({ atEnd }) => !atEnd).length * part.style.leading;
    }
  }
  layout.height = top + IMAGE_MARGIN;
  return layout;
}

/** A text's lines and, at the end of the first, the number beside it where that leaves it room. */
function linesOf(
  { text, style, beside }: Extract<Part, { kind: 'words' }>,
  measure: Measure,
  top: number,
): ImageLine[] {
  const width = (words: string) => measure(words, style.font);
  const taken = beside === undefined ? 0 : width(beside) + BESIDE_GAP;
  const isBeside = taken > 0 && taken <= ROOM / 2;
  const whole = isBeside || beside === undefined ? text : `${text}: ${beside}`;
  // The letters' feet: what is left of the line is above and below alike.
  const feet = style.leading - Math.round((style.leading - style.size) / 2 + style.size * 0.2);
  const line = (words: string, at: number, atEnd = false): ImageLine => ({
    text: words,
    style,
    baseline: top + at * style.leading + feet,
    direction: directionOfText(words),
    atEnd,
  });
  const lines = wrap(whole, ROOM - (isBeside ? taken : 0), width).map((words, at) =>
    line(words, at),
  );
  return isBeside ? [...lines, line(beside!, 0, true)] : lines;
}

function trackOf({ row, steps }: Extract<Part, { kind: 'track' }>, top: number): ImageTrack {
  const { bar, range, point, isClaimed } = row;
  return {
    top,
    steps,
    isClaimed,
    ...(bar && { bar }),
    ...(range && { range }),
    ...(point !== undefined && {
      point: { start: Math.min(Math.max(0, point - POINT / 2), 100 - POINT), length: POINT },
    }),
  };
}
