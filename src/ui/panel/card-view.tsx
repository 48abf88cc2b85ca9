import { useEffect, useRef } from 'preact/hooks';
import { Card } from '../../card/card.tsx';
import type { PageState } from '../../messages/schemas.ts';
import { WORDS } from '../words.ts';
import type { Panel } from './state.ts';

/** One match with its card, and the way to its neighbours and back. */
export function CardView({ panel, page }: { panel: Panel; page: PageState }) {
  const top = useRef<HTMLDivElement>(null);
  const choice = panel.choice.value;
  const match = panel.chosenMatch.value;
  const card = panel.card.value;
  // Another card starts at its head, and a keyboard or screen reader starts there too.
  useEffect(() => {
    scrollTo({ top: 0 });
    top.current?.focus();
  }, [choice?.match]);

  return (
    <main class="opened">
      <CardBar panel={panel} page={page} />
      <div ref={top} tabIndex={-1} class="opened-card">
        {match && (!match.present || !panel.found.value) && <p class="notices">{WORDS.gone}</p>}
        {card.kind === 'asking' && <p class="quiet">{WORDS.loadingCard}</p>}
        {card.kind === 'gone' && <p class="empty-lead">{WORDS.cardGone}</p>}
        {card.kind === 'shown' && (
          <Card
            data={card.data}
            corrected={match?.corrected ?? false}
            quote={match?.quote}
            speaker={match?.speaker?.label}
          />
        )}
      </div>
    </main>
  );
}

function CardBar({ panel, page }: { panel: Panel; page: PageState }) {
  const at = page.matches.findIndex(({ id }) => id === panel.choice.value?.match);
  const step = (by: number) => {
    const match = page.matches[at + by];
    if (match) panel.open(match);
  };
  return (
    <nav class="bar-top" aria-label={WORDS.passages}>
      <button type="button" class="button plain" onClick={() => panel.close()}>
        ← {WORDS.list}
      </button>
      <button type="button" class="button plain" onClick={() => panel.reveal()}>
        {WORDS.show}
      </button>
      <span class="steps">
        <Step label={WORDS.previous} sign="↑" disabled={at <= 0} onClick={() => step(-1)} />
        <span class="place">{at >= 0 && WORDS.place(at + 1, page.matches.length)}</span>
        <Step
          label={WORDS.next}
          sign="↓"
          disabled={at < 0 || at + 1 >= page.matches.length}
          onClick={() => step(1)}
        />
      </span>
    </nav>
  );
}

interface StepProps {
  label: string;
  sign: string;
  disabled: boolean;
  onClick: () => void;
}

function Step({ label, sign, disabled, onClick }: StepProps) {
  return (
    <button
      type="button"
      class="button plain"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
