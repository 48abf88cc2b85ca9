import { useEffect, useRef } from 'preact/hooks';
import { WORDS } from '../words.ts';
import { ClaimCard } from './claim-card.tsx';
import { clock } from './clock.ts';
import type { Panel } from './state.ts';
import { Why } from './why.tsx';

/** One match with its card, and the way to its neighbours and back. */
export function CardView({ panel }: { panel: Panel }) {
  const { opened } = panel;
  const top = useRef<HTMLDivElement>(null);
  const match = opened.match.value;
  const shown = opened.shown.value;
  const isHeard = shown?.heard !== undefined;
  const isTaken = opened.isTaken.value;
  const gone = !isTaken && (!match?.present || !opened.found.value);
  // Another card starts at its head, and a keyboard or screen reader starts there too.
  useEffect(() => {
    scrollTo({ top: 0 });
    // What opens by itself takes the keyboard from nobody.
    if (!opened.justHeard.value) top.current?.focus({ preventScroll: true });
  }, [opened.openings.value]);

  return (
    <main class="opened">
      <CardBar panel={panel} />
      <div ref={top} tabIndex={-1} class="opened-card">
        <p role="status" class="heard-now">
          {opened.justHeard.value && WORDS.heardJustNow(clock(match?.time ?? 0))}
        </p>
        <p role="status" class={gone || isTaken ? 'notices' : undefined}>
          {gone && WORDS.gone}
          {isTaken && WORDS.markTaken}
        </p>
        <ClaimCard
          card={opened.card.value}
          lookup={panel.lookup}
          onAgain={() => panel.cardAgain()}
          tab={panel.tab.value}
          match={match}
          corrected={shown?.corrected ?? false}
          quote={shown?.quote}
          speaker={shown?.speaker?.label}
          place={isHeard ? 'recording' : 'page'}
          onReveal={isTaken ? undefined : () => panel.reveal()}
          more={match && <Why match={match} onNotThis={() => void panel.notThis()} />}
        />
      </div>
    </main>
  );
}

function CardBar({ panel }: { panel: Panel }) {
  const { all } = panel.filter.listed.value;
  const at = panel.at.value;
  return (
    <nav class="bar-top" aria-label={WORDS.passages}>
      <button type="button" class="button plain" onClick={() => panel.close()}>
        <span aria-hidden="true">← </span>
        {WORDS.list}
      </button>
      <span class="steps">
        <Step panel={panel} label={WORDS.previous} sign="↑" by={-1} />
        <span class="place">{at >= 0 && WORDS.place(at + 1, all.length)}</span>
        <Step panel={panel} label={WORDS.next} sign="↓" by={1} />
      </span>
    </nav>
  );
}

function Step({
  panel,
  label,
  sign,
  by,
}: {
  panel: Panel;
  label: string;
  sign: string;
  by: 1 | -1;
}) {
  return (
    <button
      type="button"
      class="button plain step"
      aria-label={label}
      title={label}
      disabled={!panel.neighbour(by)}
      onClick={() => panel.step(by)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
