import type { Collection } from '../core/claim/collection.ts';
import type { Explanation } from '../core/match/matcher.ts';
import type { LookRequest } from '../core/meaning/types.ts';
import type { Match } from '../core/match/types.ts';
import { explainReadings, meaningInWords } from './explain-meaning.ts';
import { lookForCurated } from './meaning/look.ts';
import type { Meaning } from './meaning/open-meaning.ts';
import { recorded } from './meaning/recorded.ts';
import { openCurated } from './open-index.ts';
import { silent } from './progress.ts';
import { PAGE_WIDTH, table, wrap } from './table.ts';

/**
 * Which curated claims a sentence carries, and which were tried and rejected.
 * @param meaning the second look is left out without it
 */
export async function explainCurated(
  collection: Collection,
  request: LookRequest,
  meaning?: Meaning,
  tell = silent,
): Promise<string[]> {
  const matcher = openCurated(collection, tell);
  const record = meaning && recorded(meaning);
  const { matches } = await lookForCurated(collection, record?.meaning, tell, matcher).look(
    request,
  );
  const rejected = matcher.explain(request);
  const reached = new Set([...matches, ...rejected].map(({ claim }) => claim)).size;
  const claims = collection.claims.length;
  const tally = `Its words reach ${reached} of ${claims} claims.`;
  const sections = [[tally], ...matches.map(found)];
  if (record) sections.push(explainReadings(record.take()));
  if (rejected.length > 0) sections.push(failed(rejected));
  return sections.flatMap((section, at) => (at === 0 ? section : ['', ...section]));
}

function found(match: Match): string[] {
  const { claim, confidence, tier, quote, evidence, speaker, corrected, claimText } = match;
  return table(
    [{ title: 'found' }, { title: claim }],
    [
      ['tier', tier],
      ['confidence', confidence.toFixed(2)],
      ['claim', claimText],
      ['quote', quote],
      ['evidence', [...evidence, meaningInWords(match)].filter(Boolean).join(' · ')],
      ['speaker', speaker ? `${speaker.label} (${speaker.person ?? 'not known'})` : 'nobody named'],
      ['corrected', corrected ? 'yes, by the text itself' : 'no'],
    ],
  );
}

/** For each text that was tried, the claims that it does not carry, and why. */
function failed(rejected: readonly Explanation[]): string[] {
  const all = told(rejected);
  const texts = [...new Set(all.map(({ text }) => text))];
  return texts.flatMap((text, at) => {
    const tried = all.filter((each) => each.text === text);
    return [
      ...(at === 0 ? [] : ['']),
      ...wrap(`Tried and not found in: ${text}`, PAGE_WIDTH),
      ...table(
        [{ title: 'claim' }, { title: 'why not' }],
        tried.map(({ claim, rejected: why }) => [claim, why]),
      ),
    ];
  });
}

/** Each reason once, with the shortest text that it was given for. */
function told(rejected: readonly Explanation[]): Explanation[] {
  const shortest = new Map<string, Explanation>();
  for (const each of rejected) {
    const key = JSON.stringify([each.claim, each.rejected]);
    const known = shortest.get(key);
    if (!known || each.text.length < known.text.length) shortest.set(key, each);
  }
  return [...shortest.values()];
}
