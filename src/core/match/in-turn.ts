import type { Bound } from './budget.ts';
import type { Matcher } from './matcher.ts';
import type { Match } from './types.ts';

/** Some matchers as one, asked one after the other. */
export function inTurn(
  matchers: readonly Pick<Matcher, 'matchSteps'>[],
): Pick<Matcher, 'matchSteps'> {
  return {
    *matchSteps(request) {
      const matches: Match[] = [];
      let bounded: Bound | undefined;
      for (const { matchSteps } of matchers) {
        const result = yield* matchSteps(request);
        for (const match of result.matches) matches.push(match);
        bounded ??= result.bounded;
      }
      return { matches, ...(bounded && { bounded }) };
    },
  };
}
