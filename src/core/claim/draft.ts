import * as v from 'valibot';

/** Characters that are kept of what a page gave. */
export const DRAFT_LIMITS = { quote: 5000, title: 300, url: 2000, speaker: 120 };

/** What is known of words that may become a claim. All of it is a page's, and as hostile as that. */
export const draftSchema = v.strictObject({
  quote: v.pipe(v.string(), v.maxLength(DRAFT_LIMITS.quote)),
  speaker: v.pipe(v.string(), v.maxLength(DRAFT_LIMITS.speaker)),
  /** Where the words stand, with a text fragment that leads to them. */
  url: v.pipe(v.string(), v.maxLength(DRAFT_LIMITS.url)),
  /** The day they were selected, `YYYY-MM-DD`. */
  date: v.pipe(v.string(), v.isoDate()),
  title: v.pipe(v.string(), v.maxLength(DRAFT_LIMITS.title)),
});

export type Draft = v.InferOutput<typeof draftSchema>;

/** A draft as a file that `onrecord new SLUG --from FILE` reads. */
export function draftYaml({ quote, speaker, url, date, title }: Draft): string {
  const fields = Object.entries({ quote, speaker, url, date, title });
  return [
    '# A draft from a page. To make a claim of it: onrecord new NAME --from THIS-FILE',
    ...fields.map(([key, value]) => `${key}: ${quotedYaml(value)}`),
    '',
  ].join('\n');
}

/** What JSON writes as it is, but YAML does not allow, takes for a line end, or readers cannot see. */
const UNSEEN =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g;

/** A text as a YAML scalar in double quotes, on one line: nothing in it can end it. */
export function quotedYaml(text: string): string {
  // JSON's escapes are all YAML's too.
  return JSON.stringify(whole(text)).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Words that a text fragment names whole; of more it names the first and the last. */
const NAMED_WHOLE = 8;
const ENDS = 4;
/** Characters of a fragment: eight words of any letters have room. */
const LONGEST_DIRECTIVE = 1000;

/**
 * A page's address with a text fragment (`#:~:text=`) that leads to some of its words.
 * Without one where the words are far too long for an address.
 * @param quote the words; what lies between parts of it that stand apart is written “ … ”
 */
export function withTextFragment(url: string, quote: string): string {
  const [page = ''] = url.split(':~:');
  const bare = page.endsWith('#') ? page.slice(0, -1) : page;
  const directive = `:~:text=${endsOf(quote).map(encoded).join(',')}`;
  if (directive.length > LONGEST_DIRECTIVE) return bare;
  return `${bare}${bare.includes('#') ? '' : '#'}${directive}`;
}

/** The words whole or, where there are many or they stand apart, how they begin and end. */
function endsOf(quote: string): string[] {
  const parts = whole(quote)
    .split(/\s+…\s+/)
    .map((part) => part.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0);
  const [first = [], last = first] = [parts[0], parts.at(-1)];
  if (parts.length < 2 && first.length <= NAMED_WHOLE) return [first.join(' ')];
  return [first.slice(0, ENDS).join(' '), last.slice(-ENDS).join(' ')];
}

/** A hyphen has a meaning of its own in text fragments. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** A text in which halves of characters, which no address or file can hold, are replaced. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
