import { Axis } from './axis.tsx';
import { layOutBars, type Bar, type Stretch } from './bars.ts';
import { Cited } from './cite.tsx';
import type { FigureProps } from './figure.tsx';
import { shortNumber } from './format.ts';
import { HowToRead } from './how-to-read.tsx';
import { Measured, uncertainty, Whole } from './numbers.tsx';
import { rowWords } from './reading-words.ts';
import type { Scale } from './scale.ts';

/** Bars on one axis, each below its words and its number. */
export function Bars({ figure, sources }: FigureProps) {
  const { scale, bars } = layOutBars(figure);
  return (
    <>
      <div class="bars">
        {bars.map((bar, index) => {
          const { reading } = bar;
          const { name, at } = rowWords(figure, reading);
          const cited = (text: string) =>
            reading ? <Cited text={text} source={reading.source} sources={sources} /> : text;
          const below = [at, uncertainty(reading, shortNumber)].filter(Boolean).join(', ');
          return (
            <div key={index} class={reading ? 'bar-row' : 'bar-row claimed'}>
              <p class="bar-words">
                <span class={reading?.label === undefined ? 'bar-name when' : 'bar-name'}>
                  {below ? name : cited(name)}
                </span>{' '}
                <span class="bar-value">
                  {reading ? (
                    <Measured reading={reading} write={shortNumber} />
                  ) : (
                    <Whole text={shortNumber(bar.value ?? 0)} />
                  )}
                </span>
              </p>
              <Track scale={scale} bar={bar} />
              {below && <p class="bar-at">{cited(below)}</p>}
            </div>
          );
        })}
        <Axis
          marks={scale.ticks.map((tick) => ({
            words: shortNumber(tick),
            place: scale.place(tick),
          }))}
        />
      </div>
      <HowToRead figure={figure} scale={scale} />
    </>
  );
}

/** The words of the row stand above it; the drawing adds only the proportion. */
function Track({ scale, bar: { bar, point, range } }: { scale: Scale; bar: Bar }) {
  return (
    <div class="track" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <div
          key={tick}
          class={tick === 0 ? 'tick zero' : 'tick'}
          style={within(scale.place(tick))}
        />
      ))}
      {bar && <div class="bar" style={along(bar)} />}
      {point !== undefined && <div class="bar point" style={at(point)} />}
      {range && (
        <div class={bar || point !== undefined ? 'whiskers' : 'bar band'} style={along(range)} />
      )}
    </div>
  );
}

const at = (place: number) => ({ insetInlineStart: `${place}%` });
/** A line of one pixel, the last of which is within the track too. */
const within = (place: number) => ({ insetInlineStart: `min(${place}%, 100% - 1px)` });
const along = ({ start, length }: Stretch) => ({ ...at(start), inlineSize: `${length}%` });
