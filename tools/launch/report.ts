import type { BrowserName, PageState } from '../browsers/types.ts';

type Found = PageState['matches'][number];

/** One match as the report has it. */
export interface ReportedMatch {
  quote: string;
  claim: string;
  claimText: string;
  kind: Found['kind'];
  tier: Found['tier'];
  confidence: number;
  /** As the page names them; null where it does not say. */
  speaker: string | null;
  corrected: boolean;
}

/** What was found on a page: `--report` leaves it as JSON. */
export interface Report {
  page: string;
  browser: BrowserName;
  /** How many passages were read. */
  passages: number;
  /** Marked in the page, in reading order. */
  marks: ReportedMatch[];
  /** Listed in the sidebar only. */
  related: ReportedMatch[];
  /** Milliseconds. */
  timings: Record<string, number>;
}

/** Makes the report of a page that was read. */
export function makeReport(page: string, browser: BrowserName, state: PageState): Report {
  const isRelated = ({ tier }: Found) => tier === 'related';
  return {
    page,
    browser,
    passages: state.passages,
    marks: state.matches.filter((match) => !isRelated(match)).map(reported),
    related: state.matches.filter(isRelated).map(reported),
    timings: state.timings,
  };
}

function reported(match: Found): ReportedMatch {
  const { quote, claim, claimText, kind, tier, confidence, speaker, corrected } = match;
  return {
    quote,
    claim,
    claimText,
    kind,
    tier,
    confidence,
    speaker: speaker?.label ?? null,
    corrected,
  };
}
