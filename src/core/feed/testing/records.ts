import { writeLine } from '../records.ts';
import type { RecordKey } from '../records.ts';

/** Records of which each is told apart by a number and a wording. */
export function testRecords(numbers: Iterable<number>, wording = 'It was said.') {
  const lines = Array.from(numbers, (number) => {
    const key = `claim/claim-${number}`;
    return [key, writeLine(key, { text: wording, number })] as const;
  });
  return new Map<RecordKey, string>([
    ...lines,
    ['person/someone', writeLine('person/someone', { id: 'someone', name: 'Someone' })],
  ]);
}

/** 0 to `end`, without it. */
export function range(end: number): number[] {
  return Array.from({ length: end }, (_, at) => at);
}
