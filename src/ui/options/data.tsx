import type { Backup } from '../../messages/backup.ts';
import { useBlobAddress } from '../blob-address.ts';
import { WORDS } from '../words.ts';
import type { DataState } from './data-state.ts';
import { Delete } from './delete.tsx';

const { data } = WORDS.options;

/** Taking along what one has chosen and what is kept, and deleting all of it. */
export function Data({ state }: { state: DataState }) {
  return (
    <>
      <section class="site-list">
        <h3>{data.along}</h3>
        <p class="field-means">{data.alongMeans}</p>
        <p class="kept-line">
          <Save text={state.file.value} />
          <label class="button file-button">
            {data.load}
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) void state.look(file);
                // The same file can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
        </p>
        <Loaded state={state} />
      </section>
      <section class="site-list">
        <h3>{data.delete}</h3>
        <p class="field-means">{data.deleteMeans}</p>
        <Delete state={state} />
      </section>
    </>
  );
}

function Save({ text }: { text: string }) {
  const address = useBlobAddress(text, 'application/json');
  const day = new Date().toISOString().slice(0, 10);
  return (
    <a
      class="button"
      {...(address !== undefined && { href: address })}
      download={`onrecord-${day}.json`}
    >
      {data.save}
    </a>
  );
}

/** What is in the file that was chosen, and whether it shall be taken in. */
function Loaded({ state }: { state: DataState }) {
  const loading = state.loading.value;
  return (
    <div role="status" class="data-loaded">
      {loading.kind === 'wrong' && <p class="field-wrong">{data.wrong[loading.why]}</p>}
      {loading.kind === 'busy' && <p>{data.busy}</p>}
      {loading.kind === 'failed' && <p class="field-wrong">{data.failed}</p>}
      {loading.kind === 'taken' && (
        <p>
          {data.taken} {loading.lacking.length > 0 && data.lacking(loading.lacking.join(', '))}
        </p>
      )}
      {loading.kind === 'found' && (
        <>
          <p>
            {data.found(contentsInWords(loading.backup))}{' '}
            {loading.leftOut > 0 && data.leftOut(loading.leftOut)}
          </p>
          <p class="kept-line">
            <button type="button" class="button primary" onClick={() => void state.take()}>
              {data.take}
            </button>
            <button type="button" class="button" onClick={() => state.leave()}>
              {data.leave}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function contentsInWords({ settings, paused, hidden, history, feeds }: Backup): string {
  return [
    ...(settings ? [data.settings] : []),
    ...[
      [paused, data.paused] as const,
      [feeds, data.feeds] as const,
      [hidden, data.hidden] as const,
      [history, data.history] as const,
    ].flatMap(([items, words]) => (items.length > 0 ? [words(items.length)] : [])),
  ].join(', ');
}
