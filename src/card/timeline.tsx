import type { Timeline } from '../core/claim/context.ts';
import { byDate } from './by-date.ts';
import { Cited, type NumberedSources } from './cite.tsx';
import { Day } from './day.tsx';
import { WORDS } from './words.ts';

/** What happened, the earliest first; each entry with its source. */
export function TimelineBlock({
  timeline,
  sources,
}: {
  timeline: Timeline;
  sources: NumberedSources;
}) {
  return (
    <div class="block">
      <h3 class="label" lang={WORDS.lang}>
        {WORDS.timeline}
      </h3>
      <ol class="timeline">
        {byDate(timeline).map(({ date, text, source }, at) => (
          <li key={at}>
            <Day date={date} />
            <p>
              <Cited text={text} source={source} sources={sources} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
