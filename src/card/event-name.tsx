import { claimKey } from '../core/claim/collection.ts';
import type { ClaimEvent } from '../core/claim/schema.ts';

interface EventNameProps {
  event: ClaimEvent;
  publisher: string;
  onEvent?: ((event: string) => void) | undefined;
}

/** The event that a claim belongs to; where there is a page of it, the way there. */
export function EventName({ event, publisher, onEvent }: EventNameProps) {
  if (!onEvent) return <>{event.name}</>;
  return (
    <button type="button" class="event-name" onClick={() => onEvent(claimKey(publisher, event.id))}>
      {event.name}
    </button>
  );
}
