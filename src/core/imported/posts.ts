/** A post's text parted from what a page writes around it. */
export interface Post {
  text: string;
  /** The author's name and handle, as written. */
  author?: string;
  /** The day it was posted, as written: `December 26, 2019`. */
  posted?: string;
}

/** How an embedded post ends: `— Name (@handle) December 26, 2019`. */
const SIGNATURE =
  /\s[—–-]\s{0,4}([^—–]{0,90}?\(@\w{1,30}\))\s{0,4}([A-Z]\w{2,8} \d{1,2}, \d{4})?$/u;
const LONGEST_SIGNATURE = 160;

/** Reads a text that may be a post: its words without the signature. */
export function readPost(text: string): Post {
  if (!text.includes('(@')) return { text };
  const ended = text.trimEnd();
  const signature = SIGNATURE.exec(ended.slice(-LONGEST_SIGNATURE));
  if (!signature) return { text };
  const [whole, author, posted] = signature;
  return {
    text: ended.slice(0, -whole.length),
    ...(author && { author }),
    ...(posted && { posted }),
  };
}
