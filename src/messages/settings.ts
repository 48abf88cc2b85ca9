import * as v from 'valibot';
import { soundOf } from './sound.ts';

/** What the reader has chosen. */
export const SETTINGS_KEY = 'settings';

/** What each setting may be. */
const choices = {
  /** Which tiers are marked in pages. The others are listed all the same. */
  marks: v.picklist(['likely', 'certain']),
  /** The reader of meaning looks at a page after the first pass. */
  meaning: v.boolean(),
  markStyle: v.picklist(['both', 'line', 'ground']),
  /** Of the extension's own words. */
  language: v.picklist(['browser', 'en', 'es']),
  textSize: v.picklist(['normal', 'large', 'larger']),
  /** What is said in recordings is compared as it is spoken. */
  captions: v.boolean(),
  /** A recording is paused at a claim that is certain. */
  pauses: v.boolean(),
  /** Which cards were opened, and when, is kept on this device. */
  history: v.boolean(),
};

/** Each field stands for itself: what another version wrote there does not spoil the others. */
export const settingsSchema = v.object({
  marks: v.fallback(choices.marks, 'likely'),
  meaning: v.fallback(choices.meaning, true),
  markStyle: v.fallback(choices.markStyle, 'both'),
  language: v.fallback(choices.language, 'browser'),
  textSize: v.fallback(choices.textSize, 'normal'),
  captions: v.fallback(choices.captions, true),
  pauses: v.fallback(choices.pauses, false),
  history: v.fallback(choices.history, true),
});

/** What the reader chooses at once: some settings, each as it may be. */
export const changeSchema = v.strictObject({
  marks: v.exactOptional(choices.marks),
  meaning: v.exactOptional(choices.meaning),
  markStyle: v.exactOptional(choices.markStyle),
  language: v.exactOptional(choices.language),
  textSize: v.exactOptional(choices.textSize),
  captions: v.exactOptional(choices.captions),
  pauses: v.exactOptional(choices.pauses),
  history: v.exactOptional(choices.history),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULTS: Settings = v.parse(settingsSchema, fields({}));

/** The settings in what was stored; what is missing or broken is as it is at first. */
export function readSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, fields(stored));
}

/** What is sound in what was stored, and nothing else: what is missing stays so. */
export function soundSettings(stored: unknown): Partial<Settings> {
  const [held, read] = [fields(stored), readSettings(stored)];
  return Object.fromEntries(Object.entries(read).filter(([name, value]) => held[name] === value));
}

/** What of the settings the scripts in pages go by. */
export const pageSettingsSchema = v.pick(settingsSchema, [
  'marks',
  'markStyle',
  'meaning',
  'captions',
  'textSize',
]);

export type PageSettings = v.InferOutput<typeof pageSettingsSchema>;

/** What is to be stored after a change: all that stands there, also what another version keeps, but for it. */
export function changedSettings(stored: unknown, part: Partial<Settings>): object {
  const held = typeof stored === 'object' && stored !== null ? stored : {};
  return { ...held, ...part };
}

/** All fields, so that each one that is missing falls back. */
function fields(stored: unknown): Record<string, unknown> {
  const known = Object.keys(settingsSchema.entries);
  const held = typeof stored === 'object' && stored !== null ? stored : {};
  return Object.fromEntries(
    known.map((name) => [name, Object.hasOwn(held, name) ? held[name as never] : undefined]),
  );
}

/** The hosts where the reader wants nothing read. They tell where somebody reads: this device only. */
export const PAUSED_KEY = 'paused-hosts';

/** Most hosts that are kept. */
export const MOST_PAUSED = 1000;

export const hostSchema = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:.]+\]$/),
  // `1.2.3.999` is none, and as a pattern would stop the browser from reading anywhere.
  v.check((host) => URL.canParse(`http://${host}`) && new URL(`http://${host}`).hostname === host),
);

/** The paused hosts in what was stored. */
export const readPaused = (stored: unknown): string[] => soundOf(hostSchema, stored, MOST_PAUSED);
