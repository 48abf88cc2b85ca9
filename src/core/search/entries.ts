import { claimKey, type Collection } from '../claim/collection.ts';
import type { PublishedImport } from '../claim/imported.ts';
import { isRetracted } from '../claim/retracted.ts';
import type { Claim, ClaimEvent } from '../claim/schema.ts';
import { mapped, type Steps } from '../steps.ts';
import { foldedWords } from './words.ts';

/** All that is held of one publisher. */
export interface Holdings extends Omit<Collection, 'scales'> {
  imported: PublishedImport[];
  /** The publisher's name, where the claims came with a feed. */
  feed?: string;
}

/** A claim as a list shows it. */
export interface FoundClaim {
  claim: string;
  /** The claim in one line. */
  text: string;
  /** Who made it. */
  by: string[];
  /** Who checked it, where it is a check that was imported. */
  checker?: string;
  /** When it was made or else checked, as precisely as that is known: `2024-09`. */
  date?: string;
  /** The event's name. */
  event?: string;
  feed?: string;
  isRetracted: boolean;
}

/** An event as a list shows it. */
export interface FoundEvent {
  /** `publisher/id`. */
  event: string;
  name: string;
  date: string;
  feed?: string;
}

/** Something that can be searched for: its words, those that tell most of it first. */
export interface Entry<Found> {
  found: Found;
  /** Folded words with a space before each: the title, then names, then all else. */
  words: readonly [title: string, names: string, rest: string];
}

/** A claim, and its event's global name: what an event's page gathers its claims by. */
export interface ClaimEntry extends Entry<FoundClaim> {
  event?: string;
}

/** An event with its story. */
export interface EventEntry extends Entry<FoundEvent> {
  event: ClaimEvent;
}

export interface Entries {
  claims: ClaimEntry[];
  events: EventEntry[];
}

/** Makes ready what a publisher's claims and events are searched by, in steps. */
export function* entrySteps(holdings: Holdings): Steps<Entries> {
  const curated = yield* mapped(holdings.claims, claimEntry(holdings));
  const imported = yield* mapped(holdings.imported, (one) => importedEntry(one, holdings));
  return {
    claims: [...curated, ...imported],
    events: holdings.events.map((event) => eventEntry(event, holdings)),
  };
}

function claimEntry(holdings: Holdings): (claim: Claim) => ClaimEntry {
  const { publisher, feed } = holdings;
  const people = new Map(holdings.people.map(({ id, name }) => [id, name]));
  const events = new Map(holdings.events.map((event) => [event.id, event]));
  return (claim) => {
    const by = claim.claimants.map((id) => people.get(id) ?? id);
    const event = claim.event === undefined ? undefined : events.get(claim.event);
    const date = claim.statements[0]?.said ?? event?.date;
    const quotes = claim.statements.map(({ quote }) => quote);
    return {
      found: {
        claim: claimKey(publisher, claim.id),
        text: claim.claim,
        by,
        ...(date !== undefined && { date }),
        ...(event && { event: event.name }),
        ...(feed !== undefined && { feed }),
        isRetracted: isRetracted(claim),
      },
      ...(event && { event: claimKey(publisher, event.id) }),
      words: [
        foldedWords(claim.claim),
        foldedWords([...by, event?.name ?? ''].join(' ')),
        foldedWords([claim.summary, ...quotes, ...claim.about].join(' ')),
      ],
    };
  };
}

function importedEntry(one: PublishedImport, { publisher, feed }: Holdings): ClaimEntry {
  const { text, speaker, published, title = '', stated = '' } = one;
  return {
    found: {
      claim: claimKey(publisher, one.id),
      text,
      by: speaker === undefined ? [] : [speaker],
      checker: one.publisher,
      ...(published !== undefined && { date: published }),
      ...(feed !== undefined && { feed }),
      isRetracted: false,
    },
    words: [
      foldedWords(text),
      foldedWords(`${speaker ?? ''} ${one.publisher}`),
      foldedWords(`${title} ${stated}`),
    ],
  };
}

function eventEntry(event: ClaimEvent, { publisher, feed }: Holdings): EventEntry {
  const { id, name, date, summary } = event;
  return {
    event,
    found: { event: claimKey(publisher, id), name, date, ...(feed !== undefined && { feed }) },
    words: [foldedWords(name), '', foldedWords(summary)],
  };
}
