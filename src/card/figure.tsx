import type { Figure, Reading } from '../core/claim/context.ts';
import { layOut, type Axis, type Bar } from './axis.ts';
import { Cited, type NumberedSources } from './cite.tsx';
import { fullNumber, shortNumber } from './format.ts';
import { WORDS } from './words.ts';

interface FigureProps {
  figure: Figure;
  sources: NumberedSources;
}

/** What was claimed against what was measured: words and numbers first, bars to one scale. */
export function FigureBlock({ figure, sources }: FigureProps) {
  const { axis, bars } = layOut(figure);
  const rows = bars.map((bar, at) => {
    const reading = bar.claimed ? undefined : readingOf(figure, at);
    return { bar, reading, ...rowWords(figure, reading) };
  });
  const cite = ({ source }: Reading) => ({ source, sources });
  return (
    <figure class="block figure">
      <figcaption>
        <span class="figure-measure">{figure.measure}</span>
        {!namesUnit(figure) && <span class="figure-unit">, {figure.unit}</span>}
      </figcaption>
      <div class="bars">
        {rows.map(({ bar, reading, name, at }, index) => (
          <div key={index} class={bar.claimed ? 'bar-row claimed' : 'bar-row'}>
            <p class="bar-words">
              <span class="bar-name">
                {reading && at === undefined ? <Cited text={name} {...cite(reading)} /> : name}
              </span>{' '}
              <span class="bar-value">{valueInWords(bar, shortNumber)}</span>
            </p>
            <Track axis={axis} bar={bar} />
            {reading && at !== undefined && (
              <p class="bar-at">
                <Cited text={at} {...cite(reading)} />
              </p>
            )}
          </div>
        ))}
        <p class="axis" aria-hidden="true">
          <span>{shortNumber(axis.low)}</span>
          <span>
            {shortNumber(axis.high)} {figure.unit}
          </span>
        </p>
      </div>
      {figure.note !== undefined && <p class="aside">{figure.note}</p>}
      <details class="figure-table">
        <summary>{WORDS.figureTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{WORDS.figureColumn}</th>
              <th scope="col">{figure.unit}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ bar, name, at }, index) => (
              <tr key={index}>
                <th scope="row">{at === undefined ? name : `${name}, ${at}`}</th>
                <td>{valueInWords(bar, fullNumber)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** “People listening at the same time” needs no “people” after it. */
function namesUnit({ measure, unit }: Figure): boolean {
  return measure.toLowerCase().includes(unit.toLowerCase());
}

/** The words of the row stand above it; the drawing adds only the proportion. */
function Track({ axis, bar }: { axis: Axis; bar: Bar }) {
  const band = bar.low !== bar.high;
  return (
    <div class="track" aria-hidden="true">
      <div class="zero" style={{ insetInlineStart: `${axis.zero}%` }} />
      <div
        class={band ? 'bar band' : 'bar'}
        style={{ insetInlineStart: `${bar.start}%`, inlineSize: `${bar.length}%` }}
      />
    </div>
  );
}

/** The bar of the claimed value comes first, where there is one. */
function readingOf({ claimed, readings }: Figure, at: number): Reading | undefined {
  return readings[claimed === undefined ? at : at - 1];
}

/** A reading is named by its label, else by when it was taken. */
function rowWords(figure: Figure, reading: Reading | undefined): { name: string; at?: string } {
  if (!reading) return { name: figure.claimedLabel ?? WORDS.claimed };
  if (reading.label === undefined) return { name: reading.at };
  return { name: reading.label, at: reading.at };
}

function valueInWords({ low, high }: Bar, write: (value: number) => string): string {
  return low === high ? write(low) : `${write(low)} – ${write(high)}`;
}
