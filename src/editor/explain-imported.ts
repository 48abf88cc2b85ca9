import { FEATURE_NAMES } from '../core/imported/features.ts';
import type { Explained, ImportedIndex } from '../core/imported/open.ts';
import type { ImportedClaim, Query } from '../core/imported/types.ts';
import { PAGE_WIDTH, table } from './table.ts';

/** Room for the figures of one candidate. */
const FIGURE_WIDTH = 9;
const GAP_WIDTH = 2;

/** The candidates that share words with a sentence, and what decided about each. */
export function explainImported(index: ImportedIndex, query: Query, limit: number): string[] {
  const found = index.explain(query, { limit });
  if (found.length === 0) return ['No claim shares a word with it.'];
  return [...candidates(index, found), '', ...features(found)];
}

function candidates(index: ImportedIndex, found: readonly Explained[]): string[] {
  const rows = found.flatMap(({ claim, confidence, tier, vetoes }, at) => {
    const known = index.claim(claim);
    const lines = [known.text, source(known)];
    if (vetoes.length > 0) lines.push(`vetoed: ${vetoes.join('; ')}`);
    const first = [`#${at + 1}`, confidence.toFixed(4), tier, known.id];
    return lines.map((text, line) => [...(line === 0 ? first : ['', '', '', '']), text]);
  });
  const columns = ['', 'confidence', 'tier', 'claim', 'text'].map((title, at) => ({
    title,
    right: at === 1,
  }));
  return table(
    columns,
    rows.filter((row) => row.at(-1) !== ''),
  );
}

function source({ speaker, stated, published, verdict }: ImportedClaim): string {
  const checked = published && `checked ${published}`;
  return [speaker, stated, checked, verdict].filter(Boolean).join(' · ');
}

/** One row for each feature, one column for each candidate; in several tables where they are many. */
function features(found: readonly Explained[]): string[] {
  const nameWidth = Math.max(...FEATURE_NAMES.map(({ length }) => length));
  const together = Math.floor((PAGE_WIDTH - nameWidth) / (FIGURE_WIDTH + GAP_WIDTH));
  const blocks: string[][] = [];
  for (let from = 0; from < found.length; from += together) {
    const shown = found.slice(from, from + together);
    const columns = [
      { title: 'feature' },
      ...shown.map((_, at) => ({ title: `#${from + at + 1}`.padStart(FIGURE_WIDTH), right: true })),
    ];
    const rows = FEATURE_NAMES.map((name) => [
      name,
      ...shown.map((each) => figure(each.features[name])),
    ]);
    blocks.push(table(columns, rows));
  }
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}

/** A feature's value in at most nine columns. */
function figure(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return String(value);
  const size = Math.abs(value);
  return size >= 0.0005 && size < 1e5 ? value.toFixed(3) : value.toExponential(1);
}
