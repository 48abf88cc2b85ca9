import { expect, it } from 'vitest';
import { hostileCard, importedCard, predictionCard, ratedCard, retractedCard } from '../testing.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { asCitation } from './as-citation.ts';
import { asText } from './as-text.ts';
import { IMAGE_MARGIN, IMAGE_WIDTH, layOutImage } from './image-layout.ts';
import { sharedOf } from './shared.ts';

const shared = (data: CardData) => sharedOf(data, '2026-11-24');

it('tells a card as text: claim, summary, who rates it how, sources with their addresses', () => {
  expect(asText(shared(ratedCard)))
    .toBe(`Claim: 60 thousand people came to the opening of the new harbour.
Said by Jo Doe

About 5,000 came. Both counts that were made lie far below the number.

Ratings
– False (Onrecord, 20 August 2024): Both counts contradict it.
– Two Stars (The Star): Many did come. https://star.example/check

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
  const { lines, rules, height } = layOutImage(long, measure);
  let above = 0;
  for (const { text, style, baseline } of lines) {
    expect(measure(text, style.font)).toBeLessThanOrEqual(IMAGE_WIDTH - 2 * IMAGE_MARGIN);
    expect(baseline - style.size).toBeGreaterThan(above - style.size * 0.5);
    above = baseline;
  }
  expect(height).toBeGreaterThan(above + IMAGE_MARGIN);
  expect(rules).toHaveLength(2);
  expect(lines.map(({ text }) => text).join('')).toContain('Wort'.repeat(10));
  expect(lines.map(({ text }) => text).join(' ')).toMatch(
    /Onrecord · card of 2 September 2024 · shared on 24 November 2026$/,
  );
});
