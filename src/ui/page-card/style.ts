import tokens from '../../card/tokens.css?inline';
import card from '../../card/card.css?inline';
import figure from '../../card/figure.css?inline';
import ground from '../page.css?inline';
import share from '../share/share.css?inline';
import since from '../since.css?inline';
import popover from './popover.css?inline';

const CSS = [tokens, ground, card, figure, share, since, popover].join('\n');

/**
 * All that the card in a page wears; nothing of the page's own style reaches it.
 * @param rem how many pixels one `rem` is to be
 */
export function styleAt(rem: number): string {
  return inPixels(CSS, rem);
}

/** `rem` follows the page's root, which many sites shrink: a length of ours must not. */
export function inPixels(css: string, pixels: number): string {
  return css.replace(/(-?\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * pixels}px`);
}
