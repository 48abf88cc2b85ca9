import { BlobFormatError, type Sections } from '../blob/sections.ts';
import { ENCODER, ROW_NAMES, ROWS, type EncoderSection, type RowName } from './layout.ts';
import { floats32 } from './views.ts';

/** The encoder's rows of plain numbers by their names. */
export type Rows = Record<RowName, Float32Array>;

/**
 * Opens the rows.
 * @throws BlobFormatError
 */
export function openRows(sections: Sections<EncoderSection>): Rows {
  const all = floats32(sections.rows);
  let start = 0;
  const entries = ROW_NAMES.map((name) => {
    const row = all.subarray(start, start + ROWS[name]);
    start += ROWS[name];
    return [name, row];
  });
  checkFit(start === all.length);
  return Object.fromEntries(entries) as Rows;
}

/**
 * Sections that do not fit each other would be read past their ends, as zeros and not as errors.
 * @throws BlobFormatError
 */
export function checkFit(isWhole: boolean): void {
  if (!isWhole) throw new BlobFormatError(`${ENCODER.title}: its parts do not fit each other`);
}
