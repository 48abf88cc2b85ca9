import { useEffect, useRef } from 'preact/hooks';
import { MAX_QUERY_LENGTH } from '../../messages/lookup.ts';
import { WORDS } from '../words.ts';
import type { Search } from './search-state.ts';

/** Where a reader types what they look for among all claims. */
export function SearchField({ search }: { search: Search }) {
  const field = useRef<HTMLInputElement>(null);
  // A field that is taken away says nothing of its own.
  useEffect(() => () => search.inField(false), []);
  const clear = () => {
    search.for('');
    field.current?.focus();
  };
  return (
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={field}
        type="search"
        class="search-field"
        aria-label={WORDS.search.label}
        placeholder={WORDS.search.label}
        maxLength={MAX_QUERY_LENGTH}
        autocomplete="off"
        spellcheck={false}
        value={search.query.value}
        onFocus={() => search.inField(true)}
        onBlur={() => search.inField(false)}
        onInput={({ currentTarget }) => search.for(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && clear()}
      />
      {search.query.value !== '' && (
        <button type="button" class="button plain search-clear" onClick={clear}>
          {WORDS.search.clear}
        </button>
      )}
    </form>
  );
}
