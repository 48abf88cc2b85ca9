import type { Figure } from '../core/claim/figure.ts';
import { fullNumber } from './format.ts';
import type { Scale } from './scale.ts';
import { WORDS } from './words.ts';

/** What a glance at the picture could get wrong, where that is anything. */
export function HowToRead({ figure, scale }: { figure: Figure; scale: Scale }) {
  const words = howToRead(figure, scale);
  return words === undefined ? null : (
    <p class="aside" lang={WORDS.lang}>
      {words}
    </p>
  );
}

/** The same in words alone. */
export function howToRead(figure: Figure, { factor }: Scale): string | undefined {
  const isUncertain = figure.readings.some((reading) => 'value' in reading && 'low' in reading);
  const words = [
    factor !== undefined && WORDS.eachStep(WORDS.factors.get(factor) ?? fullNumber(factor)),
    figure.from !== undefined && WORDS.axisFrom(fullNumber(figure.from)),
    isUncertain && WORDS.mayBeOff,
  ].filter((each) => each !== false);
  return words.length > 0 ? words.join(' ') : undefined;
}
