import * as v from 'valibot';
import { sha256 } from './feeds.ts';
import {
  hiddenSchema,
  MOST_HIDDEN,
  MOST_OPENED,
  openedSchema,
  readHidden,
  readHistory,
} from './kept.ts';
import { hostSchema, MOST_PAUSED, readPaused, readSettings, type Settings } from './settings.ts';
import { soundOf } from './sound.ts';

/** What a reader takes along to another browser: all they chose, and what is kept of them. */
export interface Backup extends Kept {
  /** Missing where a file has none: then those that are set stay. */
  settings?: Settings;
  feeds: BackedUpFeed[];
}

/** The part of it that the background keeps. */
export type Kept = v.InferOutput<typeof keptSchema>;
export type BackedUpFeed = v.InferOutput<typeof feedSchema>;

const VERSION = 1;

/** Most characters, and bytes, of such a file: far more than any reader keeps. */
export const MAX_BACKUP_LENGTH = 8_000_000;
const MOST_FEEDS = 100;

const feedSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(80)),
  address: v.pipe(v.string(), v.maxLength(2000)),
  /** SHA-256 of the feed's first root: nobody else can answer at its address. */
  fingerprint: sha256,
});

export const keptSchema = v.object({
  paused: v.pipe(v.array(hostSchema), v.maxLength(MOST_PAUSED)),
  hidden: v.pipe(v.array(hiddenSchema), v.maxLength(MOST_HIDDEN)),
  history: v.pipe(v.array(openedSchema), v.maxLength(MOST_OPENED)),
});

/** The backup as a file. */
export function writeBackup({ settings, paused, hidden, history, feeds }: Backup): string {
  const all = { onrecord: VERSION, settings, paused, feeds, hidden, history };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** A backup as it was read. */
export interface BackupRead {
  backup: Backup;
  /** How many entries of its lists were not what they should be. */
  leftOut: number;
}

export type BackupFault = 'not-ours' | 'newer';

/**
 * Reads such a file, whoever has written it. An entry that is not what it should be is left out and
 * spoils no other.
 */
export function readBackup(text: string): BackupRead | BackupFault {
  const file = text.length > MAX_BACKUP_LENGTH ? undefined : parsed(text);
  if (!v.is(v.looseObject({ onrecord: v.number() }), file)) return 'not-ours';
  if (file.onrecord !== VERSION) return 'newer';
  const lists = {
    paused: readPaused(file.paused),
    hidden: readHidden(file.hidden),
    history: readHistory(file.history),
    feeds: soundOf(feedSchema, file.feeds, MOST_FEEDS),
  };
  const found = Object.keys(lists).map((name) => lengthOf(file[name]));
  const sound = Object.values(lists).map(lengthOf);
  return {
    backup: {
      ...(file.settings !== undefined && { settings: readSettings(file.settings) }),
      ...lists,
    },
    leftOut: sum(found) - sum(sound),
  };
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
