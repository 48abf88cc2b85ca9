import type { Figure } from '../core/claim/figure.ts';
import { fullNumber } from './format.ts';
import type { Scale } from './scale.ts';
import { WORDS } from './words.ts';

/** What a glance at the picture could get wrong, in words. */
export function HowToRead({ figure, scale }: { figure: Figure; scale: Scale }) {
  const { factor } = scale;
  const isUncertain = figure.readings.some((reading) => 'value' in reading && 'low' in reading);
  const words = [
    factor !== undefined && WORDS.eachStep(WORDS.factors.get(factor) ?? fullNumber(factor)),
    figure.from !== undefined && WORDS.axisFrom(fullNumber(figure.from)),
    isUncertain && WORDS.mayBeOff,
  ].filter((each) => each !== false);
  return words.length > 0 ? (
    <p class="aside" lang={WORDS.lang}>
      {words.join(' ')}
    </p>
  ) : null;
}
