import type { Block } from './blocks.ts';
import { parentOf } from './dom.ts';
import { TURN_FINDERS } from './finders/index.ts';
import { isReport } from './finders/prose.ts';
import { labelsIn, type Found } from './labels.ts';

/** The turns of one part of the page. */
export interface Transcript {
  accepts(found: Found): boolean;
  /** The last block that has a label. */
  last: Block;
  /** A report that quotes a short exchange: only what bears a label is speech. */
  isExcerpt: boolean;
  /** Its labelled blocks stand side by side in one element. */
  parent: Node | undefined;
}

/** So many paragraphs before the first label make the text a report. */
const LEAD = 3;
const LEAD_LENGTH = 80;
/** So many labels make it a transcript all the same, with a long introduction. */
const MANY_LABELS = 10;
/** So many labels show what kind of text it is. */
const SAMPLE = 5000;

/** Finds which parts of the page are transcripts. @param blocks in reading order */
export function* findTranscripts(blocks: Block[]): Generator<undefined, Map<Element, Transcript>> {
  const scopes = new Map<Element, { found: Found[]; lead: number }>();
  for (const block of blocks) {
    yield;
    if (block.segment) continue;
    const part = scopes.get(block.scope) ?? { found: [], lead: 0 };
    scopes.set(block.scope, part);
    const found = yield* labelsIn(block);
    for (const label of found) part.found.push(label);
    if (part.found.length === 0 && isParagraph(block)) part.lead += 1;
  }
  const transcripts = new Map<Element, Transcript>();
  for (const [scope, { found, lead }] of scopes) {
    const transcript = yield* transcriptOf(found, lead);
    if (transcript) transcripts.set(scope, transcript);
  }
  return transcripts;
}

function* transcriptOf(found: Found[], lead: number): Generator<undefined, Transcript | undefined> {
  const accepts = judge(found.slice(0, SAMPLE));
  const parents = new Set<Node | null>();
  let labels = 0;
  let last: Block | undefined;
  for (const one of found) {
    yield;
    if (!accepts(one)) continue;
    labels += 1;
    last = one.block;
    parents.add(parentOf(last.element));
  }
  if (!last) return undefined;
  const parent = parents.size === 1 ? [...parents][0] : undefined;
  const isExcerpt = lead >= LEAD && labels < MANY_LABELS;
  return { accepts, last, isExcerpt, parent: parent ?? undefined };
}

/** Asks each finder about its own labels. */
function judge(found: Found[]): (one: Found) => boolean {
  const verdicts = new Map(
    TURN_FINDERS.map((finder) => {
      const own = found.filter((one) => one.finder === finder);
      return [finder, finder.judge(own.map(({ label }) => label))];
    }),
  );
  return ({ finder, label }) => verdicts.get(finder)?.(label) ?? false;
}

/**
 * Whether a block without a label goes on with the turn before it.
 * @param parent past the last label: the element that the turn's blocks stand in
 */
export function goesOn(block: Block, transcript: Transcript, parent: Node | undefined): boolean {
  if (block.role === 'heading') return false;
  if (transcript.isExcerpt || isReport(block.map.text)) return false;
  return !parent || parentOf(block.element) === parent;
}

function isParagraph({ role, map }: Block): boolean {
  return role === 'paragraph' && map.text.length >= LEAD_LENGTH;
}
