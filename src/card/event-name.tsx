import { claimKey } from '../core/claim/collection.ts';
import type { ClaimEvent } from '../core/claim/schema.ts';

interface EventNameProps {
  event: ClaimEvent;
  publisher: string;
  onEvent: (event: string) => void;
}

/** The event that a claim belongs to, and the way to its page. */
export function EventName({ event, publisher, onEvent }: EventNameProps) {
  return (
    <p class="facts">
      <button
        type="button"
        class="event-name"
        onClick={() => onEvent(claimKey(publisher, event.id))}
      >
        {event.name}
      </button>
    </p>
  );
}
