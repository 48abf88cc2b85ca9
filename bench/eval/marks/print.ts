import { printable } from '../../../src/editor/printable.ts';
import { alignedTable } from '../../figures/table.ts';
import type { MarksFigures, SpokenFigures } from './section.ts';
import type { Share } from './statistics.ts';
import type { Tally } from './tally.ts';

const left = (title: string) => ({ title: [title] });
const right = (title: string) => ({ title: [title], right: true });

/** The figures of marks for a person. */
export function formatMarks(figures: MarksFigures): string[] {
  const { all, knownByDate, transcripts, claims, related, decoys } = figures;
  if (transcripts === 0) return ['No dev transcripts', '', ...ordinaryTable(figures)];
  return [
    `${transcripts} transcripts, ${all.lines} lines, ${claims} claims`,
    ...spokenTable([
      ['all claims', all],
      ['checked before the day', knownByDate],
    ]),
    `linked lines marked rightly: ${shareOf(all.coverage.rightly)}, ${all.coverage.judgedSame} of them read`,
    `  with claims checked before the day: ${shareOf(knownByDate.coverage.rightly)}`,
    `related, same or denied: ${shareOf(related.right)}; ${related.found} listed`,
    `decoys taken for the same: ${shareOf(decoys)}`,
    ...agreementLines(figures),
    '',
    ...curveTable(figures),
    '',
    ...calibrationTable(figures),
    '',
    ...partyTable(figures),
    '',
    ...ordinaryTable(figures),
  ];
}

function spokenTable(rows: [string, SpokenFigures][]): string[] {
  const titles =
    'marks,certain,likely,judged,right,precision,95%,not judged,transcripts,of one claim';
  return alignedTable(
    [
      left(''),
      ...titles.split(',').map(right),
      right('right/1,000 lines'),
      right('wrong/1,000 lines'),
    ],
    rows.map(([name, figures]) => [
      name,
      ...[figures.found, figures.certain, figures.likely].map(String),
      ...tallyCells(figures),
      String(figures.notJudged),
      String(figures.texts),
      String(figures.mostOfOneClaim),
      decimal(figures.rightPerThousand),
      decimal(figures.wrongPerThousand),
    ]),
  );
}

function agreementLines({ agreement }: MarksFigures): string[] {
  if (agreement.length === 0) return ['agreement: no pair has two judges'];
  return agreement.map(
    ({ judges, pairs, equal, kappa }) =>
      `agreement of ${judges.join(' and ')}: ${percent(equal)} of ${pairs} pairs, kappa ${decimal(kappa)}`,
  );
}

function curveTable({ curve }: MarksFigures): string[] {
  return [
    'If only confidence decided (best claim of each line)',
    ...alignedTable(
      ['from', 'lines marked', 'judged', 'precision', 'linked lines covered'].map(right),
      curve.map(({ threshold, marks, judged, precision, coverage }) => [
        decimal(threshold),
        String(marks),
        String(judged),
        percent(precision),
        percent(coverage),
      ]),
    ),
  ];
}

function calibrationTable({ calibration }: MarksFigures): string[] {
  return [
    'Confidence beside how often it was right (fitted on other transcripts)',
    ...alignedTable(
      ['from', 'to', 'judged', 'mean confidence', 'right'].map(right),
      calibration.map(({ from, to, judged, confidence, right: count }) => [
        decimal(from),
        decimal(to),
        String(judged),
        percent(confidence),
        percent(count / judged),
      ]),
    ),
  ];
}

function partyTable({ parties }: MarksFigures): string[] {
  return [
    "Marks by the speaker's party",
    ...alignedTable(
      [left(''), ...'lines,marks,judged,right,precision,95%'.split(',').map(right)],
      parties.map((row) => [row.party, String(row.lines), String(row.found), ...tallyCells(row)]),
    ),
  ];
}

function ordinaryTable({ ordinary }: MarksFigures): string[] {
  if (ordinary.length === 0) return ['No ordinary texts'];
  const titles =
    'words;marks;per 20,000 words;judged;right;precision;95%;not judged;wrong per 20,000;at most';
  return [
    'Ordinary texts',
    ...alignedTable(
      [left('claims'), ...titles.split(';').map(right)],
      ordinary.map((row) => [
        row.claims,
        row.words.toLocaleString('en'),
        String(row.found),
        decimal(row.per20000),
        ...tallyCells(row),
        String(row.notJudged),
        decimal(row.wrongPer20000),
        decimal(row.wrongAtMost),
      ]),
    ),
    ...ordinary.flatMap(({ claims, marks }) =>
      marks.flatMap(({ transcript, line, claim, sentence, isSame }) => [
        `  ${claims}, ${verdictOf(isSame)}: ${claim} in ${transcript} ${line}`,
        `    ${printable(sentence)}`,
      ]),
    ),
  ];
}

function verdictOf(isSame: boolean | undefined): string {
  if (isSame === undefined) return 'not judged';
  return isSame ? 'right' : 'wrong';
}

/** Judged, right, precision and its interval. */
function tallyCells({ right: share }: Tally): string[] {
  return [String(share.of), String(share.count), percent(share.share), interval(share)];
}

function shareOf(share: Share): string {
  return `${share.count} of ${share.of}, ${percent(share.share)} (95% ${interval(share)})`;
}

function interval({ of, low, high }: Share): string {
  return of === 0 ? '–' : `${percent(low)} … ${percent(high)}`;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`;
}

function decimal(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}
