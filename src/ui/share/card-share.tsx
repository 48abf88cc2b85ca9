import { useContext, useMemo } from 'preact/hooks';
import { linkToWords } from '../../card/share/words-link.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { browserImages } from './images.ts';
import { PageAddress } from './page-address.ts';
import { copyText } from './services.ts';
import { Share } from './share.tsx';

interface CardShareProps {
  data: CardData;
  tab: number | undefined;
  /** The marked words; a link leads to those that are read in the page itself. */
  match: { quote: string; frame: number; heard?: string | undefined } | undefined;
}

/** Sharing of a card in the panel. */
export function CardShare({ data, tab, match }: CardShareProps) {
  const services = useMemo(() => ({ copyText, images: browserImages() }), []);
  const addressOf = useContext(PageAddress);
  // A frame's words, and those that are only heard, no address of the page leads to.
  const isInPage = match?.frame === 0 && match.heard === undefined;
  const onLink =
    addressOf && tab !== undefined && isInPage
      ? async () => {
          const page = await addressOf(tab);
          return page === undefined ? undefined : linkToWords(page, match.quote);
        }
      : undefined;
  return <Share key={data.key} data={data} services={services} onLink={onLink} />;
}
