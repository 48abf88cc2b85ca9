import { useEffect, useRef } from 'preact/hooks';
import { Card } from '../../card/card.tsx';
import { CardShare } from '../share/card-share.tsx';
import { WORDS } from '../words.ts';
import { clock } from './clock.ts';
import { inListOrder } from './order.ts';
import { SinceRead } from './since.tsx';
import { isNamed, type Panel } from './state.ts';
import type { TabPage } from './tab-page.ts';
import { Why } from './why.tsx';

/** One match with its card, and the way to its neighbours and back. */
export function CardView({ panel, page }: { panel: Panel; page: TabPage }) {
  const top = useRef<HTMLDivElement>(null);
  const choice = panel.choice.value;
  const match = panel.chosenMatch.value;
  const card = panel.card.value;
  const isHeard = match?.heard !== undefined;
  const gone = !match?.present || !panel.found.value;
  // Another card starts at its head, and a keyboard or screen reader starts there too.
  useEffect(() => {
    scrollTo({ top: 0 });
    // What opens by itself takes the keyboard from nobody.
    if (!panel.justHeard.value) top.current?.focus({ preventScroll: true });
  }, [choice?.match]);

  return (
    <main class="opened">
      <CardBar panel={panel} page={page} />
      <div ref={top} tabIndex={-1} class="opened-card">
        <p role="status" class="heard-now">
          {panel.justHeard.value && WORDS.heardJustNow(clock(match?.time ?? 0))}
        </p>
        <p role="status" class={gone ? 'notices' : undefined}>
          {gone && WORDS.gone}
        </p>
        {card.kind === 'asking' && <p class="quiet">{WORDS.loadingCard}</p>}
        {card.kind === 'gone' && <p class="empty-lead">{WORDS.cardGone}</p>}
        {card.kind === 'shown' && card.since && <SinceRead since={card.since} />}
        {card.kind === 'shown' && (
          <Card
            data={card.data}
            corrected={match?.corrected ?? false}
            quote={match?.quote}
            speaker={match?.speaker?.label}
            place={isHeard ? 'recording' : 'page'}
            onReveal={() => panel.reveal()}
          />
        )}
        {card.kind === 'shown' && (
          <CardShare data={card.data} tab={panel.tab.value} match={match} />
        )}
        {match && <Why match={match} onNotThis={() => void panel.notThis()} />}
      </div>
    </main>
  );
}

function CardBar({ panel, page }: { panel: Panel; page: TabPage }) {
  const { all } = inListOrder(page.matches);
  const at = all.findIndex((match) => isNamed(match, panel.choice.value?.match));
  const step = (label: string, sign: string, to: number) => {
    const match = at < 0 ? undefined : all[to];
    return (
      <button
        type="button"
        class="button plain step"
        aria-label={label}
        title={label}
        disabled={!match}
        onClick={() => match && panel.open(match)}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    );
  };
  return (
    <nav class="bar-top" aria-label={WORDS.passages}>
      <button type="button" class="button plain" onClick={() => panel.close()}>
        <span aria-hidden="true">← </span>
        {WORDS.list}
      </button>
      <span class="steps">
        {step(WORDS.previous, '↑', at - 1)}
        <span class="place">{at >= 0 && WORDS.place(at + 1, all.length)}</span>
        {step(WORDS.next, '↓', at + 1)}
      </span>
    </nav>
  );
}
