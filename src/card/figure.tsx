import type { Figure } from '../core/claim/figure.ts';
import { Bars } from './bars-view.tsx';
import type { NumberedSources } from './cite.tsx';
import { namesUnit } from './figure-title.ts';
import { FigureTable } from './figure-table.tsx';
import { SeriesView } from './series-view.tsx';

export interface FigureProps {
  figure: Figure;
  sources: NumberedSources;
}

/** What was claimed against what was measured: words and numbers first, a picture to one scale. */
export function FigureBlock({ figure, sources }: FigureProps) {
  const Picture = figure.over === 'time' ? SeriesView : Bars;
  return (
    <figure class="block figure">
      <figcaption>
        <span class="figure-measure">{figure.measure}</span>
        {!namesUnit(figure) && <span class="figure-unit">, {figure.unit}</span>}
      </figcaption>
      <Picture figure={figure} sources={sources} />
      {figure.note !== undefined && <p class="aside">{figure.note}</p>}
      <FigureTable figure={figure} sources={sources} />
    </figure>
  );
}
