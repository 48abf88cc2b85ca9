import { Cited } from './cite.tsx';
import type { FigureProps } from './figure.tsx';
import { fullNumber } from './format.ts';
import { Measured, uncertainty, Whole } from './numbers.tsx';
import { rowWords } from './reading-words.ts';
import { inOrder } from './series.ts';
import { WORDS } from './words.ts';

/** All that a figure draws, in whole numbers. */
export function FigureTable({ figure, sources }: FigureProps) {
  const readings = figure.over === 'time' ? inOrder(figure) : figure.readings;
  return (
    <details class="figure-table">
      <summary lang={WORDS.lang}>{WORDS.figureTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col" lang={WORDS.lang}>
              {WORDS.figureColumn}
            </th>
            <th scope="col">{figure.unit}</th>
          </tr>
        </thead>
        <tbody>
          {figure.claimed !== undefined && (
            <tr>
              <th scope="row">{rowWords(figure, undefined).name}</th>
              <td>
                <Whole text={fullNumber(figure.claimed)} />
              </td>
            </tr>
          )}
          {readings.map((reading, index) => {
            const { name, at } = rowWords(figure, reading);
            const off = uncertainty(reading, fullNumber);
            const text = at === undefined ? name : `${name}, ${at}`;
            return (
              <tr key={index}>
                <th scope="row">
                  <Cited text={text} source={reading.source} sources={sources} />
                </th>
                <td>
                  <Measured reading={reading} write={fullNumber} />
                  {off !== undefined && <span class="off">{off}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
