import { useEffect, useRef } from 'preact/hooks';
import { WORDS } from '../words.ts';
import type { DataState } from './data-state.ts';

const { data } = WORDS.options;

/** Deleting everything: it is asked for, and then asked about. */
export function Delete({ state }: { state: DataState }) {
  const deleting = state.deleting.value;
  const { ask, keep } = useKeyboard(deleting === 'asked');
  const press = () => void state.deleteAll();
  return (
    <>
      <div role="status">
        {deleting === 'asked' && <p class="field-wrong">{data.deleteSure}</p>}
        {deleting === 'done' && <p>{data.deleted}</p>}
        {deleting === 'failed' && <p class="field-wrong">{data.notDeleted}</p>}
      </div>
      {deleting === 'asked' ? (
        <p class="kept-line" key="sure">
          <button type="button" class="button" onClick={press}>
            {data.deleteNow}
          </button>
          <button ref={keep} type="button" class="button" onClick={() => state.keepAll()}>
            {data.keep}
          </button>
        </p>
      ) : (
        <p class="kept-line" key="ask">
          <button ref={ask} type="button" class="button" onClick={press}>
            {data.deleteAll}
          </button>
        </p>
      )}
    </>
  );
}

/**
 * Moves the keyboard to the button that keeps everything, so that pressing a key twice deletes
 * nothing, and back when that has been answered.
 */
function useKeyboard(isAsked: boolean) {
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) keep.current?.focus();
    else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return { ask, keep };
}
