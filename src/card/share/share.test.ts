import { expect, it } from 'vitest';
import {
  figuresCard,
  hostileCard,
  importedCard,
  predictionCard,
  ratedCard,
  retractedCard,
} from '../testing.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { asCitation } from './as-citation.ts';
import { asText } from './as-text.ts';
import { IMAGE_MARGIN, IMAGE_WIDTH, layOutImage, TRACK_HEIGHT } from './image-layout.ts';
import { sharedOf } from './shared.ts';

const shared = (data: CardData) => sharedOf(data, '2026-11-24');

it('tells a card as text: claim, summary, who rates it how, the context, sources with their addresses', () => {
  expect(asText(shared(ratedCard)))
    .toBe(`Claim: 60 thousand people came to the opening of the new harbour.
Said by Jo Doe

About 5,000 came. Both counts that were made lie far below the number.

Ratings
– False (Onrecord, 20 August 2024): Both counts contradict it.
– Two Stars (The Star): Many did come. https://star.example/check

Context

People on the quay
– What Doe said: 60,000
– The Morning Post, at noon: 5,000 [1]
– over the day: 4,000 – 9,000 [2]
The counts differ with the moment.

Timeline
– August 2024: The quay is finished. [1]
– 12 August 2024: The harbour opens. [2]

Known
– The police counted at noon. [2]
Not known
– How many left before noon.

“I counted twice.” Ada Ray · Harbour Police [3]

Doe hedged (“easily”). [1]

Sources
1. The Morning Post · Crowd at the harbour smaller than the mayor says · 12 August 2024 · Report · https://post.example/harbour
2. Harbour Police · August 2024 · Primary source · https://police.example/log
3. An aide, to The Star · Anonymous source · https://star.example/aide

Onrecord · card of 2 September 2024 · shared on 24 November 2026
`);
});

it('says first that a card was taken back', () => {
  expect(asText(shared(retractedCard))).toMatch(
    /^We have withdrawn this card \(30 September 2024\)\nWe had counted the wrong harbour\.\n\nClaim:/,
  );
  const [first] = layOutImage(shared(retractedCard), () => 1).lines;
  expect(first?.text).toContain('withdrawn this card');
});

it('gives what is not rated no rating', () => {
  expect(asText(shared(predictionCard))).toContain('\n\nNot rated: a prediction.\n\n');
});

it('tells a newsroom’s check as the newsroom’s, and whose feed it came with', () => {
  expect(asText(shared(importedCard))).toBe(`Claim: The new harbour has cost the town ten million.
Said by Jo Doe

Rating
– Mostly False (The Star, 21 August 2024): No, the harbour did not cost ten million https://star.example/harbour-cost

The Desk · Onrecord · shared on 24 November 2026
`);
});

it.each([
  [
    importedCard,
    'The Star, “No, the harbour did not cost ten million”, 21 August 2024, https://star.example/harbour-cost',
  ],
  [
    ratedCard,
    'The Star, “60 thousand people came to the opening of the new harbour.”, https://star.example/check',
  ],
  [predictionCard, 'Onrecord, “Next year twice as many will come.”, onrecord/harbour-next-year'],
])('cites %#', (card, citation) => expect(asCitation(shared(card))).toBe(citation));

it('keeps hostile text as text', () => {
  expect(asText(shared(hostileCard))).toContain('<img src=x onerror="window.harmed = true">');
});

it('lays out a picture in which no line is wider than the paper, and none lies on another', () => {
  const long = { ...shared(ratedCard), claim: 'Wort'.repeat(70) };
  const measure = (text: string, font: string) =>
    text.length * Number.parseInt(font.slice(4)) * 0.6;
  const { lines, rules, tracks, height } = layOutImage(long, measure);
  const room = IMAGE_WIDTH - 2 * IMAGE_MARGIN;
  let above = 0;
  for (const { text, style, baseline } of lines.filter(({ atEnd }) => !atEnd)) {
    const beside = lines.find((line) => line.atEnd && line.baseline === baseline);
    const width = measure(text, style.font) + measure(beside?.text ?? '', style.font);
    expect(width).toBeLessThanOrEqual(room);
    expect(baseline - style.size).toBeGreaterThan(above - style.size * 0.5);
    for (const { top } of tracks)
      expect(top >= baseline || top + TRACK_HEIGHT <= baseline - style.size * 0.7).toBe(true);
    above = baseline;
  }
  expect(height).toBeGreaterThan(above + IMAGE_MARGIN);
  expect(rules).toHaveLength(2);
  expect(lines.map(({ text }) => text).join('')).toContain('Wort'.repeat(10));
  expect(lines.map(({ text }) => text).join(' ')).toMatch(
    /Onrecord · card of 2 September 2024 · shared on 24 November 2026$/,
  );
});

it('draws what was claimed against what was measured to one scale', () => {
  const { tracks } = layOutImage(shared(ratedCard), (text) => text.length);
  expect(tracks.map(({ isClaimed, bar, range }) => [isClaimed, bar ?? range])).toEqual([
    [true, { start: 0, length: 100 }],
    [false, { start: 0, length: (5_000 / 60_000) * 100 }],
    [false, { start: (4_000 / 60_000) * 100, length: ((9_000 - 4_000) / 60_000) * 100 }],
  ]);
});

it('says what a glance at bars could get wrong, and of a long series where it turns', () => {
  const { figures } = shared(figuresCard);
  const log = figures.find(({ rows }) => rows.some(({ point }) => point !== undefined));
  expect(log?.notes[0]).toContain('times');
  const names = figures.flatMap(({ rows }) => rows.map(({ name }) => name));
  expect(names.some((name) => name.startsWith('first'))).toBe(true);
  expect(figures.every(({ rows }) => rows.length <= 13)).toBe(true);
});
