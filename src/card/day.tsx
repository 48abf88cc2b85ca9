import { dateInWords } from './format.ts';

/** A date (`2024`, `2024-08`, `2024-08-12`) in words, readable by machines too. */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{dateInWords(date)}</time>;
}
