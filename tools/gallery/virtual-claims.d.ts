declare module 'virtual:claims' {
  /** Every claim file of the repository, drafts among them, with all that its card needs. */
  export const cards: import('../../src/core/claim/card-data.ts').CuratedCardData[];
}
