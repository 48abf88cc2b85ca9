import { Day } from './day.tsx';
import { Facts } from './facts.tsx';
import { listInWords } from './format.ts';
import type { NumberedSource, NumberedSources } from './cite.tsx';
import { Link } from './link.tsx';
import { WORDS } from './words.ts';

interface SourcesProps {
  sources: NumberedSources;
  /** Why there is only one, where that is so. */
  onlySource?: string | undefined;
}

/** Everything the card rests on, numbered as it is cited. */
export function Sources({ sources, onlySource }: SourcesProps) {
  if (sources.size === 0) return null;
  return (
    <section class="part">
      <h2 class="label" lang={WORDS.lang}>
        {WORDS.sources}
      </h2>
      {onlySource !== undefined && (
        <p class="aside" lang={WORDS.lang}>
          {WORDS.onlySource}: {onlySource}
        </p>
      )}
      <ol class="sources">
        {[...sources.values()].map((entry) => (
          <SourceItem key={entry.key} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function SourceItem({ entry: { number, source } }: { entry: NumberedSource }) {
  const { publisher, title, by, date, kind, url } = source;
  const linked = (words: string) => <Link url={url}>{words}</Link>;
  return (
    <li class="source" value={number} tabIndex={-1}>
      <p class="source-publisher">{title === undefined ? linked(publisher) : publisher}</p>
      {title !== undefined && <p class="source-title">{linked(title)}</p>}
      <Facts
        of={[
          by && by.length > 0 && listInWords(by),
          date !== undefined && <Day date={date} />,
          WORDS.sourceKinds[kind],
        ]}
      />
    </li>
  );
}
