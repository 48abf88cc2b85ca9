/** What all sheets are taken in, one after the other. */
export interface Pass {
  name: string;
  isDark?: boolean;
  /** At the narrowest width only. */
  isNarrow?: boolean;
  /** As `as-asked` reads them. */
  settings?: Record<string, string>;
}

export const PASSES: readonly Pass[] = [
  { name: 'light' },
  { name: 'dark', isDark: true, isNarrow: true },
  { name: 'spanish', isNarrow: true, settings: { lang: 'es' } },
  { name: 'large-text', isNarrow: true, settings: { text: '200' } },
];
