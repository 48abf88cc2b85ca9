/** One part of what `npm run eval` tells. */
export interface Section {
  title: string;
  /** For a person, tables included. */
  lines: string[];
  /** The same figures for a machine. */
  json: unknown;
}

/** How all sections are to be made. */
export interface SectionOptions {
  /** The dev parts only, and fewer resamples: wider figures within a minute. */
  quick: boolean;
  /** Told what is being done, for anything above two seconds. */
  tell: (what: string) => void;
}
