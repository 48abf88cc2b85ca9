import { Document, isScalar, visit } from 'yaml';
import { SCHEMA_VERSION } from '../../core/claim/schema.ts';
import type { Answers } from './answers.ts';

/** The key under `sources` of the source that was asked for. */
const SOURCE = 'first';
const UNWRITTEN = 'To be written.';

/** Leads editing programs to completion (`onrecord schema --help`). */
const SCHEMA = ' yaml-language-server: $schema=schema/claim.json';
const TO_DO = ` A draft: no reader sees it. Before \`draft: true\` goes it wants a summary, two
 independent sources, context, three \`matches\` and four \`misses\`; a claim wants a review too.
 docs/editors.md tells how each is written; \`onrecord check\` tells what is missing.`;

/** An example that does not hold yet, and why. */
export interface Unmet {
  kind: 'matches' | 'misses';
  why: string;
}

/** A claim file of what was answered. Examples that are not met stand in comments. */
export function compose(id: string, answers: Answers, unmet: readonly Unmet[]): string {
  const { kind, claim, claimants, event, about, statement, source, summary } = answers;
  const cited = source && { source: SOURCE };
  const [by, ...others] = claimants;
  const document = new Document(
    {
      schema: SCHEMA_VERSION,
      id,
      lang: 'en',
      kind,
      draft: true,
      claim,
      claimants,
      about,
      ...(event !== undefined && { event }),
      statements: statement
        ? [{ ...statement, ...(by && others.length === 0 && { by }), ...cited }]
        : [],
      summary: summary ?? UNWRITTEN,
      reviews: [],
      context: source && !statement ? [{ note: { text: UNWRITTEN, ...cited } }] : [],
      sources: source ? { [SOURCE]: written(source) } : {},
      examples: {
        matches: examples('matches', answers.match, unmet),
        misses: examples('misses', answers.miss, unmet),
      },
      revisions: [],
    },
    { version: '1.2' },
  );
  quoteDates(document);
  document.commentBefore = `${SCHEMA}\n${TO_DO}`;
  const remarks = unmet.map(({ kind: list, why }) => {
    const sentence = list === 'matches' ? answers.match : answers.miss;
    return `# examples.${list}: ${sentence}\n#   ${why}\n`;
  });
  return document.toString({ lineWidth: 100, singleQuote: true }) + remarks.join('');
}

function written({ url, publisher, date, title }: NonNullable<Answers['source']>) {
  return { publisher, ...(title && { title }), ...(date && { date }), url, kind: 'report' };
}

function examples(kind: Unmet['kind'], sentence: string | undefined, unmet: readonly Unmet[]) {
  return sentence === undefined || unmet.some((each) => each.kind === kind) ? [] : [sentence];
}

/** Other readers of YAML take a bare date for more than its letters. */
function quoteDates(document: Document): void {
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^\d{4}-\d\d/.test(node.value)) {
        node.type = 'QUOTE_SINGLE';
      }
    },
  });
}
