import { Axis } from './axis.tsx';
import { Cited } from './cite.tsx';
import type { FigureProps } from './figure.tsx';
import { dateInWords, shortNumber } from './format.ts';
import { HowToRead } from './how-to-read.tsx';
import { Measured, Whole } from './numbers.tsx';
import { rowWords, whenOf } from './reading-words.ts';
import { layOutSeries, type Series } from './series.ts';
import { turnsOf } from './turns.ts';

/** Readings over time: a line, and in words where it begins, turns and ends. */
export function SeriesView({ figure, sources }: FigureProps) {
  const series = layOutSeries(figure);
  const levels = series.scale.ticks.map((tick) => ({
    tick,
    style: { insetBlockEnd: `${series.scale.place(tick)}%` },
  }));
  return (
    <>
      <div class="series" aria-hidden="true">
        <div class="levels">
          {levels.map(({ tick, style }) => (
            <span key={tick} style={style}>
              {shortNumber(tick)}
            </span>
          ))}
        </div>
        <div class="series-plot">
          {levels.map(({ tick, style }) => (
            <div key={tick} class={tick === 0 ? 'level zero' : 'level'} style={style} />
          ))}
          <Lines series={series} />
        </div>
        <Axis marks={series.dates.map(({ date, x }) => ({ words: dateInWords(date), place: x }))} />
      </div>
      <ul class="series-words">
        {figure.claimed !== undefined && (
          <li class="bar-words claimed">
            <span>{rowWords(figure, undefined).name}</span>
            <span class="bar-value">
              <Whole text={shortNumber(figure.claimed)} />
            </span>
          </li>
        )}
        {turnsOf(series.points.map(({ reading }) => reading)).map(({ name, reading }) => (
          <li key={name} class="bar-words">
            <span class="turn">
              <Cited
                text={`${name}, ${whenOf(reading)}`}
                source={reading.source}
                sources={sources}
              />
            </span>
            <span class="bar-value">
              <Measured reading={reading} write={shortNumber} />
            </span>
          </li>
        ))}
      </ul>
      <HowToRead figure={figure} scale={series.scale} />
    </>
  );
}

/** More points than this would touch each other in a narrow panel. */
const MANY = 24;

/**
 * Drawn in percent and stretched to the plot; widths of lines do not stretch. A point is a line
 * without a length, whose round ends alone are seen.
 */
function Lines({ series: { points, claimed } }: { series: Series }) {
  const line = points.flatMap(({ x, y }) => (y === undefined ? [] : `${x} ${100 - y}`));
  return (
    <svg
      class={points.length > MANY ? 'many' : undefined}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      focusable="false"
    >
      {claimed !== undefined && <path class="level-claimed" d={`M0 ${100 - claimed}H100`} />}
      {points.map(({ x, y, range }, at) =>
        range ? (
          <path
            key={at}
            class={y === undefined ? 'span-alone' : 'span'}
            d={`M${x} ${100 - range.low}V${100 - range.high}`}
          />
        ) : null,
      )}
      {line.length > 0 && <path class="course" d={`M${line.join('L')}`} />}
      {line.map((point, at) => (
        <path key={at} class="point" d={`M${point}h0`} />
      ))}
    </svg>
  );
}
