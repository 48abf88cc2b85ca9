import { join } from 'node:path';
import { InputError } from '../../src/editor/fault.ts';
import { readRows } from '../../src/editor/jsonl.ts';
import { transcriptRows } from '../../src/editor/rows.ts';
import { readCheckThat, readPolitiFact, type Part } from '../eval/linked-data.ts';
import { withNeighbours, type Material } from './material.ts';

/** The debate that is timed. */
const DEBATE = '20190730_democratic_debate_Detroit_1';
const DEBATE_DAY = '2019-07-30';

/**
 * Reads the debate, the claims and the linked questions of an evaluation folder.
 * @throws InputError for a missing file or a broken line, with what was expected.
 */
export async function readEvaluation(folder: string, part: Part): Promise<Material> {
  const checkThat = await readCheckThat(folder);
  const politiFact = await readPolitiFact(folder);
  const file = join(folder, `politifact/transcripts/${DEBATE}.jsonl`);
  const { rows: debate, faults } = await readRows(file, transcriptRows);
  if (faults.count > 0) throw new InputError(faults.format());
  return {
    name: `${DEBATE} against PolitiFact's claims`,
    claims: politiFact.claims,
    lines: debate.map((_, at) => withNeighbours(debate, at, DEBATE_DAY)),
    quality: [
      { name: 'CheckThat!', claims: checkThat.claims, questions: checkThat.questions[part] },
      { name: 'PolitiFact', claims: politiFact.claims, questions: politiFact.questions[part] },
    ],
  };
}
