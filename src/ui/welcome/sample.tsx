import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../card/card.tsx';
import type { CardData } from '../../core/claim/card-data.ts';
import { WORDS } from '../words.ts';

const { welcome } = WORDS;

/** A marked phrase that opens its card as in a page: the real card, once it has come. */
export function Sample({ data }: { data: CardData | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section class="sample" aria-labelledby={`${id}-name`}>
      <div class="sample-window">
        <div class="sample-page">
          <p id={`${id}-name`} class="sheet-label">
            {welcome.sample}
          </p>
          <p class="sample-words">
            {welcome.sampleBefore}
            {data ? (
              <Mark isOpen={isOpen} opens={id} onPress={() => setOpen(!isOpen)} />
            ) : (
              <mark>{welcome.sampleMark}</mark>
            )}
            {welcome.sampleAfter}
          </p>
        </div>
        <div id={id} class="sample-side">
          {data &&
            (isOpen ? <OpenCard data={data} /> : <p class="sample-try">{welcome.sampleTry}</p>)}
        </div>
      </div>
    </section>
  );
}

interface MarkProps {
  isOpen: boolean;
  /** The id of the place where the card opens. */
  opens: string;
  onPress: () => void;
}

/** Not a button element, which would stand in its line as a block and break in no other place. */
function Mark({ isOpen, opens, onPress }: MarkProps) {
  return (
    <mark
      role="button"
      tabIndex={0}
      aria-expanded={isOpen}
      aria-controls={opens}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      {welcome.sampleMark}
    </mark>
  );
}

function OpenCard({ data }: { data: CardData }) {
  const card = useRef<HTMLDivElement>(null);
  // On a narrow page it opens below what is to be seen.
  useLayoutEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    // A reader without a mouse scrolls it too.
    <div
      ref={card}
      class="sample-card scrolls"
      role="region"
      aria-label={welcome.sampleCard}
      tabIndex={0}
    >
      <Card data={data} />
    </div>
  );
}
