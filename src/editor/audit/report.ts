import { inDigits } from '../progress.ts';
import { printable } from '../printable.ts';
import { PAGE_WIDTH, wrap } from '../table.ts';
import type { Finding, Miss } from './finding.ts';

const INDENT = '    ';

/** A finding as people read it: its place first, which terminals and editors can follow. */
export function formatFinding(file: string, finding: Finding): string[] {
  const { line, tier, confidence, claim, sentence, why, speaker, corrected } = finding;
  const head = [tier, confidence.toFixed(2), claim, speaker && `said by ${speaker}`];
  if (corrected) head.push('corrected by the text itself');
  return [
    `${file}:${line}: ${printable(head.filter(Boolean).join(' · '))}`,
    ...indented(sentence),
    ...indented(`why: ${why.join(' · ')}`),
  ];
}

export function formatMiss(file: string, { line, claim, text, why }: Miss): string[] {
  return [`${file}:${line}: not found: ${printable(`${claim}: ${why}`)}`, ...indented(text)];
}

function indented(text: string): string[] {
  return wrap(text, PAGE_WIDTH - INDENT.length).map((line) => INDENT + line);
}

/** What an audit has come to so far. */
export class Totals {
  #files = 0;
  #found = 0;
  #misses = 0;
  readonly #tiers = { certain: 0, likely: 0, related: 0 };

  add(findings: readonly Finding[], misses: readonly Miss[]): void {
    this.#files += 1;
    if (findings.length > 0) this.#found += 1;
    this.#misses += misses.length;
    for (const { tier } of findings) this.#tiers[tier] += 1;
  }

  /** @param seconds that it took. */
  format(seconds: number): string {
    const { certain, likely, related } = this.#tiers;
    const rate = Math.round(this.#files / Math.max(seconds, 0.001));
    const misses = this.#misses > 0 ? `, ${inDigits(this.#misses)} near misses` : '';
    return (
      `${inDigits(certain + likely)} marks (${inDigits(certain)} certain, ${inDigits(likely)} likely), ` +
      `${inDigits(related)} listed as related${misses}, in ${inDigits(this.#found)} of ` +
      `${inDigits(this.#files)} files; ${seconds.toFixed(1)} s, ${inDigits(rate)} files/s`
    );
  }
}
