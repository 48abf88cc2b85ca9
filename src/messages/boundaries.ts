import * as v from 'valibot';
import { cardDataSchema } from '../core/claim/card-data.ts';
import { sinceSchema } from '../core/claim/since.ts';
import { slug } from '../core/claim/primitives.ts';
import { keptSchema } from './backup.ts';
import { contract } from './contract.ts';
import { FEED_PROBLEMS, feedPreviewSchema, feedStatusSchema, wantedFeedSchema } from './feeds.ts';
import { hiddenSchema, openedSchema } from './kept.ts';
import { lookReplySchema, lookRequestSchema } from './look.ts';
import { eventSchemas, searchSchemas, topicsSchemas } from './lookup.ts';
import { changeSchema, hostSchema, pageSettingsSchema } from './settings.ts';
import {
  claimKeySchema,
  matchRequestSchema,
  matchResultSchema,
  pageStateSchema,
} from './schemas.ts';

/** Nothing is asked or answered. Chrome carries messages as JSON and makes `undefined` a null. */
const nothing = v.nullish(v.void());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A highlight's name goes into a style sheet: nothing but letters, digits and hyphens. */
const highlight = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{7,40}$/));

/** The tab that a card or words belong to: nothing is written down that was done in a private one. */
const ofTab = { tab: v.exactOptional(tab) };

/** Which match a reader chose, in which document. */
const choice = v.object({ document: id, match: id, claim: claimKeySchema });

/** What a content script may ask of the background. */
export const contentToBackground = contract('content-background', {
  /** Claims found in these passages. Repeatable: it carries all its context. */
  match: {
    request: matchRequestSchema,
    reply: matchResultSchema,
  },
  /**
   * A second look at passages that were matched: what it finds replaces all that the first pass found
   * in them. Repeatable. Rejects when the reader of meaning was stopped at it: it can be asked again.
   */
  look: {
    request: lookRequestSchema,
    reply: lookReplySchema,
  },
  /** Styles for this document's highlights: one name for certain, likely, corrected, chosen. */
  style: {
    request: v.object({
      certain: highlight,
      likely: highlight,
      corrected: highlight,
      chosen: highlight,
    }),
    reply: nothing,
  },
  /** The reader clicked a mark: open the panel there, or else a card in the page. */
  open: { request: choice, reply: nothing },
  /** A claim was heard in a recording: may an open panel show it, and shall the player pause? */
  heard: { request: choice, reply: v.object({ pause: v.boolean() }) },
  /** The page's matches changed: the badge counts them, an open panel asks again. */
  changed: {
    request: v.object({ document: id, marked: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    reply: nothing,
  },
  /** What of the reader's settings it goes by. */
  settings: { request: nothing, reply: pageSettingsSchema },
  /** May this frame still be read? Asked when the reader took access to some site back. */
  access: { request: nothing, reply: v.object({ holds: v.boolean() }) },
});

/** What an extension page (the panel, options, welcome) may ask of the background. */
export const panelToBackground = contract('panel-background', {
  /** One claim with all that its card needs, or null when it is not held (any more). */
  card: { request: v.object({ claim: claimKeySchema }), reply: v.nullable(cardDataSchema) },
  /** Claims and events among all that are held. */
  search: searchSchemas,
  /** An event with all claims of it. */
  event: eventSchemas,
  topics: topicsSchemas,
  /** What the extension may do on a tab's page, so that the panel can say why nothing shows. */
  access: {
    request: v.object({ tab }),
    reply: v.object({
      access: v.picklist(['granted', 'ask', 'never', 'paused']),
      host: v.string(),
    }),
  },
  /** The frames within a tab's page that have something to show. */
  frames: {
    request: v.object({ tab }),
    reply: v.object({ frames: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  },
  /** The feeds that this reader takes. */
  feeds: { request: nothing, reply: v.array(feedStatusSchema) },
  /** Looks at a feed before it is taken. */
  previewFeed: {
    request: v.object({ address: v.pipe(v.string(), v.maxLength(2000)) }),
    reply: feedPreviewSchema,
  },
  /** Takes a feed as it was shown; a fault, or that it has changed since or its name is taken. */
  addFeed: {
    request: v.object({
      address: v.pipe(v.string(), v.maxLength(2000)),
      ...wantedFeedSchema.entries,
    }),
    reply: v.object({ outcome: v.picklist(['added', 'taken', 'changed', ...FEED_PROBLEMS]) }),
  },
  removeFeed: { request: v.object({ publisher: slug }), reply: nothing },
  /** Lets a feed have the name that it calls itself by since it was taken. */
  renameFeed: { request: v.object({ publisher: slug, name: v.string() }), reply: nothing },
  /** Looks for newer claims at once; answered when that is done. */
  checkFeed: { request: v.object({ publisher: slug }), reply: nothing },
  /** The panel was opened: claims that were not looked after for a while are. */
  freshen: { request: nothing, reply: nothing },
  /** A card was opened: notes it, and says as what it was opened before. */
  opened: {
    request: v.object({ ...v.omit(openedSchema, ['at']).entries, ...ofTab }),
    reply: v.object({ before: v.exactOptional(openedSchema) }),
  },
  /** The cards that were opened here, the last one first. */
  history: { request: nothing, reply: v.array(openedSchema) },
  clearHistory: { request: nothing, reply: nothing },
  /** “Not this”: these words are not marked for the claim any more, anywhere. */
  hide: { request: v.object({ ...hiddenSchema.entries, ...ofTab }), reply: nothing },
  unhide: { request: v.pick(hiddenSchema, ['claim', 'quote']), reply: nothing },
  hidden: { request: nothing, reply: v.array(hiddenSchema) },
  /** The reader has chosen: kept beside what is not named, also when the page that asks is closed. */
  changeSettings: { request: changeSchema, reply: nothing },
  /** Stops reading the site that a tab shows; beside a private tab, not for good. */
  pauseSite: { request: v.object({ tab }), reply: nothing },
  /** Stops reading the pages of a host, or goes on with it. */
  pauseHost: { request: v.object({ host: hostSchema, paused: v.boolean() }), reply: nothing },
  /** The hosts that are paused for good. */
  paused: { request: nothing, reply: v.array(hostSchema) },
  /** What stands where the settings are kept, of any version. */
  settings: { request: nothing, reply: v.looseObject({}) },
  /** Takes in what was kept in another browser. */
  restore: { request: keptSchema, reply: nothing },
  /** Deletes all that is kept of the reader: as it was at first. */
  forgetAll: { request: nothing, reply: nothing },
  /** Reads this tab once or again: after the reader gave access, or on a click. */
  read: { request: v.object({ tab }), reply: v.object({ started: v.boolean() }) },
});

/** What the card injected into a page may ask of the background. */
export const cardToBackground = contract('card-background', {
  /** The one claim this tab's reader clicked last: its card is noted as opened. */
  clicked: {
    request: nothing,
    reply: v.nullable(v.object({ card: cardDataSchema, since: v.exactOptional(sinceSchema) })),
  },
  /** What of the reader's settings it goes by. */
  settings: { request: nothing, reply: pageSettingsSchema },
});

/** A place in a framed page: which frame of the top page, and how far down it, in CSS pixels. */
const framedPlace = v.object({
  frame: v.pipe(v.number(), v.integer(), v.minValue(0)),
  top: v.pipe(v.number(), v.finite()),
});

/** What the panel (and a report) may ask of a tab's content script. */
export const panelToContent = contract('panel-content', {
  page: { request: nothing, reply: pageStateSchema },
  /**
   * Scrolls to a match and shows it as chosen; not `found` when its words have left the page.
   * `place` is where they stand in the top page, when this page is framed in it.
   */
  jump: {
    request: v.object({ match: id }),
    reply: v.object({ found: v.boolean(), place: v.exactOptional(framedPlace) }),
  },
  /** The words around a match, cut to what is kept of them; empty when it has left the page. */
  surroundings: {
    request: v.object({ match: id }),
    reply: v.object({ text: v.pipe(v.string(), v.maxLength(600)) }),
  },
  /** Scrolls the top page to a place in one of its frames. */
  reveal: { request: framedPlace, reply: nothing },
});

/** What the background tells a tab's content script. Pages without one reject. */
export const backgroundToContent = contract('background-content', {
  /** Answered wherever a page is being read: which document that is, and whether someone speaks. */
  alive: { request: nothing, reply: v.object({ document: id, speech: v.boolean() }) },
  /** Reads the whole page again: all may be other now, or only what the reader has hidden. */
  read: { request: v.nullish(v.object({ only: v.literal('hidden') })), reply: nothing },
  /** The reader took access to some site back: ask whether this frame may still be read. */
  reconsider: { request: nothing, reply: nothing },
  /** The reader took access to this page back: ends at once and leaves no mark. */
  stop: { request: nothing, reply: nothing },
});

/** What the background tells all open pages of the extension. Nobody may be listening. */
export const backgroundToPages = contract('background-pages', {
  /** Claims were taken in, changed or taken out, or a feed's state is another. */
  claims: { request: nothing, reply: nothing },
});

/** What the background tells all scripts in a tab's pages, the card's too. */
export const backgroundToScripts = contract('background-scripts', {
  /** The reader has changed their settings. */
  settings: { request: pageSettingsSchema, reply: nothing },
});

/** What the background tells all open pages of the extension where settings lie in its own database. */
export const backgroundToSettings = contract('background-settings', {
  changed: { request: nothing, reply: nothing },
});

/** What the background tells open panels. Nobody may be listening. */
export const backgroundToPanel = contract('background-panel', {
  changed: { request: v.object({ tab }), reply: nothing },
  chosen: { request: v.object({ tab, choice }), reply: nothing },
  heard: { request: v.object({ tab, choice }), reply: nothing },
  /** The reader pressed the keys for the next passage or the one before. */
  step: { request: v.object({ tab, by: v.picklist([1, -1]) }), reply: nothing },
});

/** The reader's last click, left in session storage for a panel that is still starting. */
export const chosenSchema = v.object({ tab, choice });
export const CHOSEN_KEY = 'chosen';

export type Choice = v.InferOutput<typeof choice>;
export type Chosen = v.InferOutput<typeof chosenSchema>;
export type HighlightNames = v.InferOutput<
  (typeof contentToBackground)['calls']['style']['request']
>;
