import type * as v from 'valibot';

const MOST_SHOWN = 60;

/** What a schema expected and what it found, in one line. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const { received, expected, message } = issue;
  if (expected === 'never') return 'this key is not known here';
  if (received === 'undefined') return 'expected this key, found none';
  const found = `found ${isNothing(issue) ? 'nothing' : clip(received)}`;
  if (message.startsWith('expected')) return `${message}, ${found}`;
  if (expected === 'Object') return `expected keys with values, ${found}`;
  return expected ? `expected ${expected}, ${found}` : clip(message);
}

/** An empty file, or a text or a list of no length. */
function isNothing({ received, expected, type }: v.BaseIssue<unknown>): boolean {
  return received === 'null' ? expected === 'Object' : received === '0' && type === 'min_length';
}

/** Some text of a stranger's, short enough for a message. */
export function clip(text: string, most = MOST_SHOWN): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
