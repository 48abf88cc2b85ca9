import type { Figure, Reading } from '../../core/claim/figure.ts';
import { layOutBars, type Bar } from '../bars.ts';
import { figureTitle } from '../figure-title.ts';
import { shortNumber } from '../format.ts';
import { howToRead } from '../how-to-read.tsx';
import { rowWords, whenOf } from '../reading-words.ts';
import { inOrder } from '../series.ts';
import { turnsOf } from '../turns.ts';
import { WORDS } from '../words.ts';

/** A row of a figure: its words and its place on the axis that all rows share. */
export interface SharedRow extends Omit<Bar, 'reading' | 'value'> {
  /** What was counted, and when. */
  name: string;
  value: string;
  /** What was claimed; the others were measured. */
  isClaimed: boolean;
  /** The key of the source that it is from. */
  source?: string;
}

/** What was claimed against what was measured, as it is told to others. */
export interface SharedFigure {
  title: string;
  rows: SharedRow[];
  /** On a log scale, where its steps are, in percent: equal ones multiply. */
  steps: number[];
  /** What a glance at the bars could get wrong, and what the editors say of the figure. */
  notes: string[];
}

/** A figure as rows to one scale; of a long series, where it begins, turns and ends. */
export function sharedFigure(figure: Figure): SharedFigure {
  // Bars begin at zero, whatever the axis of a line does.
  const turns = figure.over === 'time' ? turnsOf(inOrder(figure)) : undefined;
  const drawn = { ...figure, ...(turns && { readings: turns.map(({ reading }) => reading) }) };
  delete drawn.from;
  const { scale, bars: rows } = layOutBars(drawn);
  return {
    title: capitalised(figureTitle(figure)),
    rows: rows.map(({ reading, value = 0, ...places }): SharedRow => {
      const label = turns?.find((turn) => turn.reading === reading)?.name ?? reading?.label;
      return {
        ...places,
        name: nameOf(figure, reading, label),
        value: reading ? inWords(reading) : shortNumber(value),
        isClaimed: reading === undefined,
        ...(reading && { source: reading.source }),
      };
    }),
    steps: scale.factor === undefined ? [] : scale.ticks.map(scale.place),
    notes: [howToRead(drawn, scale), figure.note].filter((words) => words !== undefined),
  };
}

/** Files write what is measured as in the middle of a sentence. */
function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function nameOf(figure: Figure, reading: Reading | undefined, label: string | undefined): string {
  if (!reading) return rowWords(figure, undefined).name;
  return label === undefined ? whenOf(reading) : `${label}, ${whenOf(reading)}`;
}

function inWords(reading: Reading): string {
  if (!('value' in reading)) return `${shortNumber(reading.low)} – ${shortNumber(reading.high)}`;
  const value = shortNumber(reading.value);
  if (!('low' in reading)) return value;
  return `${value} (${WORDS.between(shortNumber(reading.low), shortNumber(reading.high))})`;
}
