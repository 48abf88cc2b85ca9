import { render } from 'preact';
import { cardToBackground } from '../../messages/boundaries.ts';
import { createSender } from '../../messages/contract.ts';
import { postToBackground } from '../../platform/messages.ts';
import { openPopover } from './popover.ts';
import { PopoverView } from './popover-view.tsx';

/**
 * Injected into a page at each click on a mark, where no sidebar can be opened from there: shows the
 * one claim that was clicked, in a closed shadow root that the page cannot look into.
 */
async function showClicked() {
  const data = await createSender(cardToBackground, postToBackground).clicked(undefined);
  if (!data) return;
  const popover = openPopover(document, () => render(null, popover.root));
  render(<PopoverView data={data} onClose={() => popover.close()} />, popover.root);
  popover.focus();
}

void showClicked();
