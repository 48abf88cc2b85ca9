import type { Tier } from '../../core/match/types.ts';
import { WORDS } from '../words.ts';
import { ALL_TOPICS, FEW, type Choices, type Filter } from './filter.ts';
import type { PlacedMatch } from './tab-page.ts';

const { filter: words } = WORDS;
const TIERS: Tier[] = ['certain', 'likely', 'related'];

/**
 * Narrows down a long list by how sure its matches are and by topic, and orders it. What has been
 * chosen stays in sight, however short the list becomes.
 */
export function FilterView({ filter, matches }: { filter: Filter; matches: PlacedMatch[] }) {
  const isNeeded = matches.length >= FEW || filter.isSet.value;
  if (matches.length === 0 || !isNeeded) return null;
  const { tier, topic, order } = filter.choices.value;
  const tiers = TIERS.filter((one) => one === tier || matches.some((match) => match.tier === one));
  const topics = withChosen(filter.topics.value, topic);
  const isTimed = order !== 'page' || matches.some(({ time }) => time !== undefined);
  const left = filter.leftOut.value;
  const set = (choices: Partial<Choices>) => filter.set(choices);
  return (
    <div class="filter">
      <details>
        <summary>{isTimed ? words.titleOrder : words.title}</summary>
        <div class="filter-fields">
          {(tiers.length > 1 || tier !== 'all') && (
            <Select
              label={words.tier}
              value={tier}
              of={[
                ['all', words.allTiers],
                ...tiers.map((one) => [one, WORDS.tiers[one]] as const),
              ]}
              onChoose={(value) => set({ tier: value as Choices['tier'] })}
            />
          )}
          {(topics.length > 1 || topic !== ALL_TOPICS) && (
            <Select
              label={words.topic}
              value={topic}
              of={[
                [ALL_TOPICS, words.allTopics],
                ...topics.map((one) => [one, topicInWords(one)] as const),
              ]}
              onChoose={(value) => set({ topic: value })}
            />
          )}
          {isTimed && (
            <Select
              label={words.order}
              value={order}
              of={[
                ['page', words.orders.page],
                ['time', words.orders.time],
              ]}
              onChoose={(value) => set({ order: value as Choices['order'] })}
            />
          )}
        </div>
      </details>
      <p role="status" class="filter-left">
        {left > 0 && (
          <>
            {words.leftOut(left)}{' '}
            <button type="button" class="button plain" onClick={() => filter.reset()}>
              {words.all}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** What is chosen can be read, though no match has it any more. */
function withChosen(topics: string[], chosen: string): string[] {
  return chosen === ALL_TOPICS || topics.includes(chosen) ? topics : [...topics, chosen].sort();
}

interface SelectProps {
  label: string;
  value: string;
  of: (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

function Select({ label, value, of, onChoose }: SelectProps) {
  return (
    <label class="filter-field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {of.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `social-security` as a reader writes it: files name topics by slugs. */
function topicInWords(topic: string): string {
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
