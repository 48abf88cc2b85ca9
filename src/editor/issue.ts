import type * as v from 'valibot';

const MOST_SHOWN = 60;

/** What a schema expected and what it found, in one line. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'this key is not known here';
  const found = `found ${clip(issue.received)}`;
  if (issue.message.startsWith('expected')) return `${issue.message}, ${found}`;
  return issue.expected ? `expected ${issue.expected}, ${found}` : clip(issue.message);
}

/** Some text of a stranger's, short enough for a message. */
export function clip(text: string, most = MOST_SHOWN): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
