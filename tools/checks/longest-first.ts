import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take several times as long as the others: begun last, they would hold up the end. */
const LONG = ['heavy.e2e.ts', 'launcher.e2e.ts', 'feeds-faults.e2e.ts', 'leaks.e2e.ts'];

/**
 * The order of test files: as Vitest has it, but that long ones come first, of all projects. So the
 * browsers' files make one queue, and no worker is left with a long one when the others are done.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.includes(basename(moduleId));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
