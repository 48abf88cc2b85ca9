import { dateInWords } from '../format.ts';
import { directionOfText, type Direction } from '../direction.ts';
import { WORDS } from '../words.ts';
import { whose } from './as-text.ts';
import type { Shared } from './shared.ts';
import { wrap, type Measure } from './wrap.ts';

/** A line of words in the picture of a card. */
export interface ImageLine {
  text: string;
  style: TextStyle;
  /** Where the letters stand, in pixels from the top. */
  baseline: number;
  /** The words' own direction; all lines begin at the card's side. */
  direction: Direction;
}

/** Where all of a picture stands. It is as high as its words need. */
export interface ImageLayout {
  width: number;
  height: number;
  lines: ImageLine[];
  /** Thin lines across, by their place from the top. */
  rules: number[];
}

export interface TextStyle {
  /** As canvas and CSS write it. */
  font: string;
  size: number;
  leading: number;
  tone: 'ink' | 'soft';
}

const SERIF = 'Georgia, "Noto Serif", "Liberation Serif", serif';
const SANS = 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

const style = (
  weight: number,
  size: number,
  family: string,
  tone: TextStyle['tone'] = 'ink',
): TextStyle => ({
  font: `${weight} ${size}px ${family}`,
  size,
  leading: Math.round(size * 1.35),
  tone,
});

/** Set large: a picture is mostly seen on a phone, a third as wide as it is. */
const STYLES = {
  label: style(600, 28, SANS, 'soft'),
  claim: style(600, 54, SERIF),
  facts: style(400, 30, SANS, 'soft'),
  summary: style(400, 40, SERIF),
  rating: style(600, 44, SERIF),
  reason: style(400, 32, SANS),
  name: style(600, 26, SANS),
};

export const IMAGE_WIDTH = 1080;
export const IMAGE_MARGIN = 72;

type Part = { text: string; style: TextStyle; gap: number } | { rule: true; gap: number };

/** Lays out what is shared of a card; `measure` gives the width of words in a font. */
export function layOutImage(shared: Shared, measure: Measure): ImageLayout {
  const room = IMAGE_WIDTH - 2 * IMAGE_MARGIN;
  const lines: ImageLine[] = [];
  const rules: number[] = [];
  let top = IMAGE_MARGIN;
  for (const part of partsOf(shared)) {
    top += part.gap;
    if ('rule' in part) {
      rules.push(top);
      continue;
    }
    const { text, style } = part;
    for (const line of wrap(text, room, (words) => measure(words, style.font))) {
      top += style.leading;
      // The letters' feet: what is left of the line is above and below alike.
      const baseline = top - Math.round((style.leading - style.size) / 2 + style.size * 0.2);
      lines.push({ text: line, style, baseline, direction: directionOfText(text) });
    }
  }
  return { width: IMAGE_WIDTH, height: top + IMAGE_MARGIN, lines, rules };
}

/** From the top: what was said, what the record shows, who rates it how, whose card it is. */
function partsOf(shared: Shared): Part[] {
  const { kind, claim, retracted, saidBy, summary, checks, unrated, sources } = shared;
  const says = (text: string | undefined, of: keyof typeof STYLES, gap: number): Part[] =>
    text === undefined ? [] : [{ text, style: STYLES[of], gap }];
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return [
    ...(retracted
      ? [
          ...says(`${WORDS.retracted} (${dateInWords(retracted.date)})`, 'rating', 0),
          ...says(retracted.why, 'reason', 8),
          { rule: true as const, gap: 32 },
          ...says(kind, 'label', 32),
        ]
      : says(kind, 'label', 0)),
    ...says(claim, 'claim', 12),
    ...says(saidBy, 'facts', 16),
    ...(summary === undefined ? [] : [{ rule: true as const, gap: 36 }]),
    ...says(summary, 'summary', 28),
    ...says(unrated, 'facts', 32),
    ...checks.flatMap(({ rating, by, date, reason }) => [
      ...says(rating, 'rating', 40),
      ...says(date === undefined ? by : `${by} · ${dateInWords(date)}`, 'facts', 4),
      ...says(reason, 'reason', 8),
    ]),
    ...(publishers.length > 0
      ? says(`${WORDS.sources}: ${publishers.join('; ')}`, 'facts', 40)
      : []),
    { rule: true, gap: 44 },
    ...says(whose(shared), 'name', 24),
  ];
}
