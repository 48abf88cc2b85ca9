/** A paragraph that quotes somebody and says who: the page's own voice, not a transcript's. */
const REPORTED =
  /[”"][^“”"\n]{0,60}\b(?:said|says|told|wrote|added|asked|replied|claimed|tweeted|posted)\b|\b(?:said|told|wrote|added|according to)\b[^“”"\n]{0,60}[“"]/;
/** An editor's word in between. */
const REMARK =
  /^\W*(?:editors?['’]?s?['’]? )?(?:note|correction|clarification|update)s?\b[^:.]{0,30}:/i;
const THREE_WORDS = /(?:[\p{L}\p{N}][^\s]*[^\p{L}\p{N}]+){2}[\p{L}\p{N}]/u;

/** Whether a paragraph is the page's own word, not a speaker's. Looks at its first thousand characters. */
export function isReport(text: string): boolean {
  return REMARK.test(text) || REPORTED.test(text.slice(0, 1000));
}

/** Whether a text is long enough to say something: menus and buttons are not. */
export function saysSomething(text: string): boolean {
  return THREE_WORDS.test(text.slice(0, 500));
}
