import type { Reading } from '../core/claim/figure.ts';
import { WORDS } from './words.ts';

type Write = (value: number) => string;

/** A number that is never broken into two lines. */
export function Whole({ text }: { text: string }) {
  return <span class="whole">{text}</span>;
}

/** A reading's value, or the ends of its range. */
export function Measured({ reading, write }: { reading: Reading; write: Write }) {
  if ('value' in reading) return <Whole text={write(reading.value)} />;
  return (
    <>
      <Whole text={`${write(reading.low)} –`} /> <Whole text={write(reading.high)} />
    </>
  );
}

/** How far a value may be off, in words; nothing where the source does not say. */
export function uncertainty(reading: Reading | undefined, write: Write): string | undefined {
  if (!reading || !('value' in reading && 'low' in reading)) return undefined;
  return WORDS.between(write(reading.low), write(reading.high));
}
