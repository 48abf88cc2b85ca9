import { render } from 'preact';
import { cardToBackground } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { readSettings, SETTINGS_KEY } from '../../messages/settings.ts';
import { postToBackground } from '../../platform/messages.ts';
import { getSynced, onSynced } from '../../platform/synced.ts';
import { TEXT_SCALES } from '../text-size.ts';
import { openPopover } from './popover.ts';
import { PopoverView } from './popover-view.tsx';

/**
 * Injected into a page at each click on a mark, where no sidebar can be opened from there: shows the
 * one claim that was clicked, in a closed shadow root that the page cannot look into.
 */
async function showClicked() {
  const background = createSender(cardToBackground, postToBackground);
  const [clicked, settings] = await Promise.all([
    background.clicked(undefined),
    getSynced(SETTINGS_KEY).catch(() => undefined),
  ]);
  if (!clicked) return;
  const { card, since } = clicked;
  const closing = new AbortController();
  const popover = openPopover(document, () => {
    closing.abort();
    render(null, popover.root);
  });
  const takeSize = (stored: unknown) =>
    popover.setTextScale(TEXT_SCALES[readSettings(stored).textSize]);
  takeSize(settings);
  onSynced(SETTINGS_KEY, takeSize, closing.signal);
  render(<PopoverView data={card} since={since} onClose={() => popover.close()} />, popover.root);
  popover.focus();
}

void showClicked();
