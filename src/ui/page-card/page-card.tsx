import { render } from 'preact';
import { backgroundToScripts, cardToBackground } from '../../messages/boundaries.ts';
import { createReceiver, createSender } from '../../messages/contract.ts';
import { DEFAULTS, type PageSettings } from '../../messages/settings.ts';
import { onMessage, postToBackground } from '../../platform/messages.ts';
import { pageSender } from '../../platform/sender.ts';
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
    background.settings(undefined).catch(() => DEFAULTS),
  ]);
  if (!clicked) return;
  const { card, since } = clicked;
  const closing = new AbortController();
  const popover = openPopover(document, () => {
    closing.abort();
    render(null, popover.root);
  });
  const takeSize = ({ textSize }: PageSettings) => popover.setTextScale(TEXT_SCALES[textSize]);
  takeSize(settings);
  const hear = createReceiver(
    backgroundToScripts,
    pageSender,
    { settings: takeSize },
    () => undefined,
  );
  onMessage(hear, closing.signal);
  render(<PopoverView data={card} since={since} onClose={() => popover.close()} />, popover.root);
  popover.focus();
}

void showClicked();
