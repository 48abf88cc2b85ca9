import { fold } from '../text/fold.ts';

/** What of a name tells people apart. */
interface Name {
  last: string;
  /** Empty where only a surname is given. */
  first: string;
}

/** What is read of a name: a page's label may be anything. */
export const LONGEST_NAME = 200;

const TITLES =
  /\b(?:president|vice|former|senator|sen|governor|gov|representative|rep|congress(?:wo)?man|secretary|sec|mayor|dr|mr|mrs|ms|miss|elect|judge|general|gen|jr|sr|ii|iii|iv|[dri])\b/g;

/** A label (`SEN. BERNIE SANDERS, I-VT`) as a name; nothing where it holds no name. */
function nameOf(label: string): Name | undefined {
  const [named = ''] = fold(label.slice(0, LONGEST_NAME)).split(/[,(]/);
  const words = named
    .replace(/[^a-z\s'-]/g, ' ')
    .replace(TITLES, ' ')
    .split(/\s+/)
    .filter((word) => /[a-z]/.test(word));
  const last = words.pop();
  return last === undefined ? undefined : { last, first: words[0] ?? '' };
}

/** May two names be one person's? A missing or shortened first name (`Joe`, `Joseph`) is no other. */
function isSame(a: Name, b: Name): boolean {
  if (a.last !== b.last) return false;
  return !a.first || !b.first || a.first.slice(0, 2) === b.first.slice(0, 2);
}

/** Tells which of some speakers a page's label may mean. */
export type SpeakerLookup = (label: string | undefined) => ReadonlySet<number>;

const NOBODY: ReadonlySet<number> = new Set();
const MOST_REMEMBERED = 1000;

/** Opens a lookup over the speakers of a collection, by their place in it. */
export function speakerLookup(speakers: readonly string[]): SpeakerLookup {
  const byLast = new Map<string, { name: Name; at: number }[]>();
  speakers.forEach((speaker, at) => {
    const name = nameOf(speaker);
    if (!name) return;
    const others = byLast.get(name.last);
    if (others) others.push({ name, at });
    else byLast.set(name.last, [{ name, at }]);
  });
  const known = new Map<string, ReadonlySet<number>>();
  const find = (label: string) => {
    const name = nameOf(label);
    const found = (name && byLast.get(name.last)) ?? [];
    return new Set(found.filter((other) => isSame(other.name, name!)).map(({ at }) => at));
  };
  return (label) => {
    if (!label) return NOBODY;
    const found = known.get(label) ?? find(label);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(label, found);
    return found;
  };
}
