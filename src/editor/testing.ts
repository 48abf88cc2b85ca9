import type { ImportedClaim } from '../core/imported/types.ts';
import { runCli, type Command } from './cli.ts';
import type { ImportedIndex } from './imported-index.ts';
import type { Io } from './io.ts';

export interface Outcome {
  code: number;
  out: string[];
  err: string[];
}

/** Runs a command in this process and keeps what it prints; each look at the clock takes `tick` ms. */
export async function runInProcess(
  commands: Record<string, Command>,
  argv: string[],
  tick = 0,
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  let now = 0;
  const io: Io = {
    out: (line) => {
      out.push(...line.split('\n'));
      return Promise.resolve();
    },
    err: (line) => err.push(line),
    now: () => (now += tick),
  };
  return { code: await runCli(commands, argv, io), out, err };
}

/** A stand-in for the index of imported claims: ranks by the share of the claim's words. */
export function wordIndex(claims: readonly ImportedClaim[]): ImportedIndex {
  const rank: ImportedIndex['rank'] = ({ text, date }, { limit, knownByDate }) => {
    const words = new Set(text.toLowerCase().match(/\w+/g));
    return claims
      .map((claim, at) => {
        const own = claim.text.toLowerCase().match(/\w+/g) ?? [];
        const confidence = own.filter((word) => words.has(word)).length / Math.max(1, own.length);
        return { claim: at, confidence, tier: confidence > 0.9 ? 'certain' : 'related' } as const;
      })
      .filter(({ claim, confidence }) => {
        const { published = '' } = claims[claim]!;
        return confidence > 0 && !(knownByDate && date && published > date);
      })
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, limit);
  };
  return {
    size: claims.length,
    claim: (at) => claims[at]!,
    rank,
    explain: (query, limit) =>
      rank(query, { limit }).map((ranked) => ({
        ...ranked,
        features: { overlap: ranked.confidence, words: claims[ranked.claim]!.text.length },
        vetoes: ranked.confidence < 0.5 ? ['too few of its words'] : [],
      })),
  };
}
