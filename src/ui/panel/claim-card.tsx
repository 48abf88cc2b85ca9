import { Card, type CardProps } from '../../card/card.tsx';
import { CardShare } from '../share/card-share.tsx';
import { WORDS } from '../words.ts';
import type { CardState } from './card-state.ts';
import { NotFetched } from './empty.tsx';
import type { Lookup } from './lookup.ts';
import { SinceRead } from '../since.tsx';
import type { PlacedMatch } from './tab-page.ts';

interface ClaimCardProps extends Omit<CardProps, 'data' | 'onEvent'> {
  card: CardState;
  lookup: Lookup;
  /** Asks again for a card that could not be had. */
  onAgain: () => void;
  /** The tab and its match that the card was opened from: they are shared too. */
  tab?: number | undefined;
  match?: PlacedMatch | undefined;
}

/** A claim's card, or why there is none; from it the reader can turn to its event. */
export function ClaimCard({ card, lookup, onAgain, tab, match, ...onPage }: ClaimCardProps) {
  if (card.kind === 'none') return null;
  if (card.kind === 'asking') return <p class="quiet">{WORDS.loadingCard}</p>;
  if (card.kind === 'gone')
    return (
      <>
        <p class="empty-lead">{WORDS.cardGone}</p>
        {onPage.more}
      </>
    );
  if (card.kind === 'failed') return <NotFetched onAgain={onAgain} />;
  return (
    <>
      {card.since && <SinceRead since={card.since} />}
      <Card
        data={card.data}
        onEvent={(event) => lookup.open({ kind: 'event', event })}
        {...onPage}
      />
      <CardShare data={card.data} tab={tab} match={match} />
    </>
  );
}
