import * as v from 'valibot';
import type { Collection } from '../../core/claim/collection.ts';
import { httpsUrl } from '../../core/claim/https-url.ts';
import { day, partialDate, slug, text } from '../../core/claim/primitives.ts';
import { ask, askIf, known, several, type Talk } from './asker.ts';
import type { Fallbacks } from './draft.ts';

const KINDS = ['claim', 'prediction', 'opinion', 'context'] as const;

/** What an editor said of a new claim. */
export type Answers = Awaited<ReturnType<typeof askAll>>;

/**
 * Asks for a new claim, a question after the other.
 * @throws InputError as `ask`
 */
export async function askAll(talk: Talk, names: Collection, from: Fallbacks) {
  const people = names.people.map(({ id }) => id);
  const events = names.events.map(({ id }) => id);
  const kind = await ask(talk, {
    words: `Kind: ${KINDS.join(', ')}?`,
    fallback: 'claim',
    schema: v.picklist(KINDS, `expected ${KINDS.join(', ')}`),
  });
  const claim = await ask(talk, {
    words: 'The claim, in one sentence?',
    fallback: from.quote,
    schema: text(300),
  });
  const claimants = await ask(talk, {
    words: `Who says so? Names from claims/people, with commas: ${people.join(', ')}`,
    fallback: from.claimants,
    schema: several(known(people, 'a person of claims/people')),
  });
  const event = await askIf(talk, {
    words: `At which event? A name from claims/events, or nothing: ${events.join(', ')}`,
    schema: known(events, 'an event of claims/events'),
  });
  const about = await ask(talk, {
    words: 'What is it about? Topics such as border-security, with commas:',
    fallback: 'unsorted',
    schema: v.pipe(several(slug), v.minLength(1, 'expected a topic')),
  });
  const statement = await askStatement(talk, from);
  const source = await askSource(talk, from);
  const summary = await askIf(talk, {
    words: 'What does the record show, in a sentence or two?',
    schema: text(400),
  });
  const match = await askIf(talk, {
    words: 'A sentence that repeats the claim, as a page may have it?',
    fallback: from.quote,
    schema: text(900),
  });
  const miss = await askIf(talk, {
    words: 'A sentence that is close to it and must not be marked?',
    schema: text(900),
  });
  return { kind, claim, claimants, event, about, statement, source, summary, match, miss };
}

async function askStatement(talk: Talk, from: Fallbacks) {
  const quote = await askIf(talk, {
    words: 'What was said, word for word?',
    fallback: from.quote,
    schema: text(),
  });
  if (quote === undefined) return undefined;
  const said = await ask(talk, {
    words: 'When was it said? Such as 2024-08-12',
    fallback: from.said,
    schema: partialDate,
  });
  const where = await ask(talk, {
    words: 'Where was it said?',
    fallback: from.where,
    schema: text(160),
  });
  return { quote, said, where };
}

async function askSource(talk: Talk, from: Fallbacks) {
  const url = await askIf(talk, {
    words: 'The address of a source (https://…)?',
    fallback: from.url,
    schema: httpsUrl,
  });
  if (url === undefined) return undefined;
  const publisher = await ask(talk, {
    words: 'Who published it?',
    fallback: from.publisher,
    schema: text(120),
  });
  const date = await askIf(talk, { words: 'When? Such as 2024-08-12', schema: day });
  const title = v.is(text(300), from.title) ? from.title : undefined;
  return { url, publisher, date, title };
}
