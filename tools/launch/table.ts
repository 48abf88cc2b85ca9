import type { Report, ReportedMatch } from './report.ts';

const COLUMNS = [
  { title: 'Quote', width: 52, of: ({ quote }: ReportedMatch) => quote },
  { title: 'Speaker', width: 18, of: ({ speaker }: ReportedMatch) => speaker ?? '–' },
  { title: 'Claim', width: 34, of: ({ claim }: ReportedMatch) => claim.replace(/^.*\//, '') },
  {
    title: 'Tier',
    width: 18,
    of: ({ tier, corrected }: ReportedMatch) => (corrected ? `${tier}, corrected` : tier),
  },
];

/** What was marked, for a terminal. */
export function marksTable({ marks, related, passages }: Report): string {
  const read = `${passages} ${passages === 1 ? 'passage' : 'passages'} read`;
  const summary = `${marks.length} marked, ${related.length} related, ${read}.`;
  if (marks.length + related.length === 0) return `No claims were recognised. ${summary}`;
  const line = COLUMNS.map(({ width }) => '─'.repeat(width)).join('  ');
  const head = COLUMNS.map(({ title, width }) => title.padEnd(width)).join('  ');
  return [head, line, ...[...marks, ...related].map(row), line, summary].join('\n');
}

function row(match: ReportedMatch): string {
  return COLUMNS.map(({ width, of }) => fit(of(match), width))
    .join('  ')
    .trimEnd();
}

/** One line of exactly this width. */
function fit(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return (flat.length > width ? `${flat.slice(0, width - 1)}…` : flat).padEnd(width);
}
