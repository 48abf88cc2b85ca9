import { Card } from '../../card/card.tsx';
import { cardTitle, type CardData } from '../../core/claim/card-data.ts';
import type { Since } from '../../core/claim/since.ts';
import { copyText } from '../share/services.ts';
import { Share } from '../share/share.tsx';
import { SinceRead } from '../since.tsx';
import { WORDS } from '../words.ts';

interface PopoverProps {
  data: CardData;
  /** What was put right on it since it was opened last. */
  since?: Since | undefined;
  onClose: () => void;
}

/** The card in a page, with the way out and to the sidebar. */
export function PopoverView({ data, since, onClose }: PopoverProps) {
  return (
    <section class="popover-card" role="dialog" aria-label={cardTitle(data)} tabIndex={-1}>
      <header class="popover-bar">
        <span class="popover-name">{WORDS.name}</span>
        <button type="button" class="button plain" onClick={onClose}>
          {WORDS.close} <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="popover-body scrolls">
        {since && <SinceRead since={since} />}
        <Card data={data} />
        {/* No pictures: a page may keep them from the clipboard, and downloads would be its own. */}
        <Share data={data} services={{ copyText }} />
        <p class="popover-more">{WORDS.moreInSidebar}</p>
      </div>
    </section>
  );
}
