import type { Figure, Reading } from '../../core/claim/figure.ts';
import { layOutBars, type Bar } from '../bars.ts';
import { figureTitle } from '../figure-title.ts';
import { shortNumber } from '../format.ts';
import { howToRead } from '../how-to-read.tsx';
import { uncertainty } from '../numbers.tsx';
import { rowWords } from '../reading-words.ts';
import { inOrder } from '../series.ts';
import { turnsOf } from '../turns.ts';

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
  const drawn = asBars(figure);
  const { scale, bars } = layOutBars(drawn);
  return {
    title: capitalised(figureTitle(figure)),
    rows: bars.map(({ reading, value = 0, ...places }): SharedRow => {
      const { name, at } = rowWords(figure, reading);
      return {
        ...places,
        name: at === undefined ? name : `${name}, ${at}`,
        value: reading ? inWords(reading) : shortNumber(value),
        isClaimed: reading === undefined,
        ...(reading && { source: reading.source }),
      };
    }),
    steps: scale.factor === undefined ? [] : scale.ticks.map(scale.place),
    notes: [howToRead(drawn, scale), figure.note].filter((words) => words !== undefined),
  };
}

/** Bars begin at zero, whatever the axis of a line does; a line's turns are named as such. */
function asBars(line: Figure): Figure {
  const figure = { ...line };
  delete figure.from;
  if (figure.over !== 'time') return figure;
  const readings = turnsOf(inOrder(figure)).map(({ name, reading }) => ({
    ...reading,
    label: name,
  }));
  return { ...figure, readings };
}

/** Files write what is measured as in the middle of a sentence. */
function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function inWords(reading: Reading): string {
  if (!('value' in reading)) return `${shortNumber(reading.low)} – ${shortNumber(reading.high)}`;
  const off = uncertainty(reading, shortNumber);
  return off === undefined ? shortNumber(reading.value) : `${shortNumber(reading.value)} (${off})`;
}
