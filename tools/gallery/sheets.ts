/** A picture on a sheet: a page of the gallery, by its query. */
export interface Cell {
  title: string;
  query: string;
  /** Of more than one width by itself: it is shown as it would be in a window, from the top only. */
  isWindow?: boolean;
}

export interface Sheet {
  cells: Cell[];
  /** CSS pixels: the sidebar's least and usual width, or that of pages in a tab. */
  widths: readonly number[];
}

const SIDEBAR = [320, 400] as const;
const PAGE = [320, 640] as const;

const of = (kind: string, names: string[], more = ''): Cell[] =>
  names.map((name) => ({ title: `${name}${more}`, query: `${kind}=${name}${more}` }));
const panel = (...names: string[]): Sheet => ({ cells: of('panel', names), widths: SIDEBAR });
const cards = (names: string[], more = ''): Sheet => ({
  cells: of('card', names, more),
  widths: SIDEBAR,
});

/** All that a reader can come to see, in groups that can be judged at a glance. */
export const SHEETS: Record<string, Sheet> = {
  'panel-list': panel(
    ...['list', 'live', 'filter', 'filtered', 'filtered-away', 'hidden', 'reading-on'],
    ...['second-look', 'slow', 'unread', 'related-only', 'bounded', 'offline', 'stale'],
  ),
  'panel-empty': panel(
    ...['asking', 'reading', 'nothing', 'no-text', 'listening', 'captions-off', 'failed', 'lost'],
    ...['ask', 'ask-long', 'ask-file', 'never', 'paused'],
  ),
  'panel-search': panel(
    ...['search', 'search-none', 'search-asking', 'search-failed', 'search-many'],
  ),
  'panel-lookup': panel(
    ...['event', 'event-gone', 'event-failed', 'event-asking', 'events', 'events-none'],
    ...['history', 'history-none'],
  ),
  'panel-card': panel(
    ...['card', 'card-corrected-in-page', 'card-heard', 'card-away', 'card-asking', 'card-gone'],
  ),
  'panel-card-more': panel(
    ...[
      'card-taken-back',
      'card-taken',
      'card-since',
      'card-why',
      'card-why-related',
      'card-why-meaning',
    ],
    ...['card-sharing', 'card-by-hand'],
  ),
  'cards-made': cards(['rated', 'figures', 'imported', 'retracted', 'prediction', 'hostile']),
  'cards-hard': cards(['long', 'rtl'], '&details'),
  'cards-open': cards(['rated', 'figures'], '&details'),
  'cards-real': cards([
    ...['x-audience-60-million', 'trump-media-stake-losses', 'worst-inflation-in-100-years'],
    ...['fossil-fuels-100-to-500-years', 'harris-trump-sales-tax-4000'],
  ]),
  pages: {
    cells: ['welcome', 'options'].map((name) => ({ title: name, query: name })),
    widths: PAGE,
  },
  'page-cards': {
    cells: of('page-card', ['rated', 'imported', 'rtl', 'x-audience-60-million']).map((cell) => ({
      ...cell,
      isWindow: true,
    })),
    widths: PAGE,
  },
  images: { cells: of('image', ['rated', 'figures', 'imported', 'rtl']), widths: [640] },
};
