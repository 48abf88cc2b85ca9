import type { Finding } from './verify.ts';
import type { Tier } from './types.ts';

/** What is known of a finding beside its words. */
export interface Circumstances {
  sentences: number;
  /** A claimant said it, somebody else did, or the page is silent. */
  saidBy: 'claimant' | 'other' | 'unknown';
  gate: 'any' | 'preferred' | 'required';
}

const CERTAIN = 0.9;
const LIKELY = 0.7;
const COMPACT_SPAN = 25;

/**
 * How sure a finding is, from 0 to 1. The weights are set by hand: an editor's own pattern was
 * found, so it starts high, and each circumstance that misled in the examples takes something off.
 */
export function confidence({ how, hits, span, mood }: Finding, around: Circumstances): number {
  let value = how === 'says' ? 0.97 : 0.94;
  if (around.sentences > 1) value -= 0.12;
  if (span.to - span.from > COMPACT_SPAN) value -= 0.08;
  if (hits.some(({ heard }) => heard)) value -= 0.12;
  if (around.saidBy === 'claimant') value += 0.03;
  if (around.gate === 'preferred' && around.saidBy === 'other') value -= 0.12;
  if (around.gate === 'required' && around.saidBy === 'unknown') value -= 0.12;
  if (mood !== 'asserted') value = Math.min(value, 0.4);
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** The tier of a confidence. */
export function tierOf(value: number): Tier {
  if (value >= CERTAIN) return 'certain';
  return value >= LIKELY ? 'likely' : 'related';
}
