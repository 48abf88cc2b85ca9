import { partsOf } from '../match/stream.ts';
import type { Match, Meant, MatchResult } from '../match/types.ts';
import type { Candidate } from './candidates.ts';
import { isCorrected } from './corrected.ts';
import type { Decision } from './decide.ts';
import { nearestWording } from './gate/curated.ts';
import { termsOf, type GateSentence } from './gate/sentence.ts';
import { clauseOf, spanOf } from './span.ts';
import { rateOf } from './verdict/tiers.ts';

/** So many words that both have are told as what decided it. */
const MOST_EVIDENCE = 8;

/** What the first pass found, as it stands after the decisions, and what they add. */
export function withDecisions(first: MatchResult, decisions: readonly Decision[]): MatchResult {
  const decided = new Map<Match, Decision>();
  const added: Match[] = [];
  for (const decision of oneImportASentence(decisions)) {
    const { match, more = [] } = decision.candidate;
    if (!match) {
      if (decision.tier) added.push(matchOf(decision));
      continue;
    }
    // A match that goes over several sentences stands as in that which says the most for it.
    for (const one of [match, ...more]) if (!decided.has(one)) decided.set(one, decision);
  }
  const kept = first.matches.flatMap((match) => {
    const decision = decided.get(match);
    if (!decision) return [match];
    if (!decision.tier) return [];
    if (decision.tier === match.tier) return [match];
    return [{ ...match, ...sureness(decision), ...(isRaised(match, decision) && meant(decision)) }];
  });
  return { ...first, matches: [...kept, ...added] };
}

function isRaised({ tier }: Match, decision: Decision): boolean {
  return tier === 'related' && decision.tier !== 'related';
}

function sureness({ tier, chance }: Decision): Pick<Match, 'tier' | 'confidence'> {
  return { tier: tier!, confidence: Math.round(100 * chance) / 100 };
}

/** A sentence is marked with one imported claim only, the surest: others that are as sure are listed. */
function oneImportASentence(decisions: readonly Decision[]): Decision[] {
  const marked = new Set<GateSentence>();
  return [...decisions]
    .sort((a, b) => b.chance - a.chance)
    .map((decision): Decision => {
      const { kind, sentence } = decision.candidate;
      if (kind === 'curated' || !decision.tier || decision.tier === 'related') return decision;
      if (marked.has(sentence)) return { ...decision, tier: 'related' };
      marked.add(sentence);
      return decision;
    });
}

/** A decision as a mark of its own. */
function matchOf(decision: Decision): Match {
  const { candidate } = decision;
  const { stream, at, speaker } = candidate.sentence.sentence;
  const { claim, claimText, kind, terms } = claimOf(candidate);
  const clause = clauseOf(stream, stream.sentences[at]!, (term) => terms.has(term));
  const span = spanOf(stream, clause);
  const shared = stream.tokens
    .slice(clause.from, clause.to)
    .filter(({ stem, number }) => terms.has(number === undefined ? stem : `#${number}`))
    .map(({ start, end }) => stream.text.slice(start, end));
  return {
    ...{ claim, claimText, kind, ...sureness(decision) },
    parts: partsOf(stream, [span]),
    quote: stream.text.slice(span.start, span.end).replace(/ {2,}/g, ' '),
    ...(speaker && { speaker }),
    corrected: isCorrected(stream, at, clause),
    evidence: [...new Set(shared)].slice(0, MOST_EVIDENCE),
    ...meant(decision),
  };
}

function claimOf(
  candidate: Candidate,
): Pick<Match, 'claim' | 'claimText' | 'kind'> & { terms: ReadonlySet<string> } {
  if (candidate.kind === 'imported') {
    const { from, near } = candidate;
    const { text } = from.claim(near.weighed.claim);
    return {
      ...{ claim: from.key(near.weighed.claim), claimText: text, kind: 'claim' },
      terms: new Set(termsOf(text)),
    };
  }
  const { key, kind, asked } = candidate.near.claim.claim;
  const terms = new Set([
    ...termsOf(asked.text),
    ...termsOf(nearestWording(candidate.sentence, candidate.near) ?? ''),
  ]);
  return { claim: key, claimText: asked.text, kind, terms };
}

function meant({ candidate, chance }: Decision): { meaning: Meant } {
  const nearest =
    candidate.kind === 'curated' ? nearestWording(candidate.sentence, candidate.near) : undefined;
  return { meaning: { rate: rateOf(candidate.kind, chance), ...(nearest && { nearest }) } };
}
