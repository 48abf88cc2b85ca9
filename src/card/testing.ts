import * as v from 'valibot';
import {
  curatedCardSchema,
  importedCardData,
  type CuratedCardData,
} from '../core/claim/card-data.ts';

/** Made-up claims for tests and for the gallery: each block kind, and a hostile one. */

const scales = {
  onrecord: {
    name: 'Onrecord',
    ratings: [
      { name: 'True', means: 'The record supports the statement as it was made.' },
      { name: 'Unproven', means: 'No evidence that settles it either way is on the record.' },
      { name: 'False', means: 'The record contradicts the statement.' },
    ],
  },
  stars: { name: 'The Star’s stars', ratings: [{ name: 'Two Stars', means: 'Half of it holds.' }] },
};

const sources = {
  post: {
    publisher: 'The Morning Post',
    title: 'Crowd at the harbour smaller than the mayor says',
    by: ['Ann Meyer', 'Ben Okoro'],
    date: '2024-08-12',
    url: 'https://post.example/harbour',
    kind: 'report',
  },
  police: {
    publisher: 'Harbour Police',
    date: '2024-08',
    url: 'https://police.example/log',
    kind: 'primary',
  },
  aide: { publisher: 'An aide, to The Star', url: 'https://star.example/aide', kind: 'anonymous' },
};

const base = {
  schema: 1,
  lang: 'en',
  about: ['harbour'],
  match: { says: ['sixty thousand people came'] },
  sources,
};

const person = { id: 'jo-doe', name: 'Jo Doe', labels: ['DOE'] };
const event = { id: 'harbour', name: 'Opening of the harbour', date: '2024-08-12', summary: 'It.' };

const claims = {
  /** Rated by two houses, with every kind of block and one that this version does not know. */
  rated: {
    ...base,
    id: 'harbour-crowd',
    kind: 'claim',
    claim: '60 thousand people came to the opening of the new harbour.',
    claimants: ['jo-doe'],
    event: 'harbour',
    statements: [
      { quote: 'sixty thousand, easily', said: '2024-08-12', where: 'On the quay', by: 'jo-doe' },
    ],
    summary: 'About 5,000 came. Both counts that were made lie far below the number.',
    reviews: [
      {
        publisher: 'onrecord',
        published: '2024-08-20',
        rating: { scale: 'onrecord', name: 'False' },
        reason: 'Both counts contradict it.',
      },
      {
        publisher: 'The Star',
        rating: { scale: 'stars', name: 'Two Stars' },
        reason: 'Many did come.',
        url: 'https://star.example/check',
      },
    ],
    context: [
      {
        figure: {
          measure: 'people on the quay',
          unit: 'people',
          claimed: 60_000,
          claimedLabel: 'What Doe said',
          readings: [
            { value: 5_000, at: 'at noon', source: 'post', label: 'The Morning Post' },
            { low: 4_000, high: 9_000, at: 'over the day', source: 'police' },
          ],
          note: 'The counts differ with the moment.',
        },
      },
      {
        timeline: [
          { date: '2024-08', text: 'The quay is finished.', source: 'post' },
          { date: '2024-08-12', text: 'The harbour opens.', source: 'police' },
        ],
      },
      {
        evidence: {
          known: [{ text: 'The police counted at noon.', source: 'police' }],
          unknown: [{ text: 'How many left before noon.' }],
        },
      },
      {
        quote: { text: 'I counted twice.', by: 'Ada Ray', where: 'Harbour Police', source: 'aide' },
      },
      { note: { text: 'Doe hedged (“easily”).', source: 'post' } },
      { map: { zoom: 3 } },
    ],
    onlySource: 'Nobody else was on the quay.',
    revisions: [
      { date: '2024-08-21', kind: 'update', change: 'The police count was added.' },
      { date: '2024-09-02', kind: 'correction', change: 'The time of the count was corrected.' },
    ],
  },
  /** Every way that a figure is drawn. */
  figures: {
    ...base,
    id: 'harbour-figures',
    kind: 'claim',
    claim: '60 million people watched the opening of the new harbour.',
    claimants: ['jo-doe'],
    summary: 'About 1.1 million watched at once.',
    context: [
      {
        figure: {
          measure: 'people watching at the same time',
          unit: 'people',
          claimed: 60_000_000,
          readings: [
            { value: 1_100_000, low: 900_000, high: 1_300_000, at: 'at noon', source: 'post' },
            { low: 800_000, high: 2_450_000, at: 'over the day', source: 'police' },
          ],
        },
      },
      {
        figure: {
          measure: 'people who ever watched a recording of it',
          unit: 'people',
          scale: 'log',
          claimed: 60_000_000,
          readings: [
            { value: 40_000, low: 9_000, high: 90_000, at: 'after a week', source: 'post' },
            { low: 300, high: 2_000, at: 'to the end', source: 'aide' },
          ],
        },
      },
      {
        figure: {
          measure: 'ships that called at the harbour in a month',
          unit: 'ships',
          over: 'time',
          claimed: 1_300,
          readings: [
            { value: 410, date: '2019-04', source: 'police' },
            { value: 380, date: '2020-05', source: 'police' },
            { value: 95, low: 60, high: 180, date: '2020-06', source: 'post' },
            { value: 240, date: '2021-01-15', source: 'police' },
            { low: 500, high: 640, date: '2022', source: 'aide' },
            { value: 812, date: '2024-08', at: 'August 2024, at the opening', source: 'police' },
          ],
          note: 'The police count from the tower.',
        },
      },
      {
        figure: {
          measure: 'level of the water',
          unit: 'cm',
          over: 'time',
          from: 690,
          readings: [700.5, 703, 702.25, 708, 711].map((value, at) => ({
            value,
            date: String(2019 + at),
            source: 'police',
          })),
        },
      },
    ],
  },
  /** As long as the schema lets its texts be, with words and numbers that fit no line. */
  long: {
    ...base,
    id: 'harbour-at-length',
    kind: 'claim',
    claim: `${'The harbour authority of the town said that it had counted more people than live there. '.repeat(3)}Hafenbehördenzählerstandsprotokoll`,
    claimants: ['jo-doe'],
    summary: 'Whoever counts at noon counts others than whoever counts at night. '.repeat(5),
    reviews: ['2024-08-21', '2024-08-20', '2024-09-01', '2024-08-25'].map((published, at) => ({
      publisher: ['The Star', 'Hafenbehördenzählerstandsprotokollblatt', 'AP', 'The Desk'][at],
      published,
      rating: {
        scale: 'stars',
        name: ['Two Stars', 'Mostly False and also Missing Context', 'Misleading', 'Four Anchors'][
          at
        ],
      },
      reason: 'Many did come, but the counts that were made differ by the time of day. '.repeat(2),
      url: 'https://star.example/check',
    })),
    context: [
      {
        figure: {
          measure:
            'people whom anybody at any time counted on the quay, on the ships or in between',
          unit: 'people and other guests of the opening',
          claimed: 60_123_456_789_012,
          claimedLabel:
            'What Doe said on the quay, and again on the following evening in the town hall',
          readings: [
            {
              low: 1_100_234_567_890,
              high: 52_345_678_901_234,
              at: 'from the first count at noon until the last one on the following morning',
              source: 'police',
              label: 'Hafenbehördenzählerstandsprotokollführerinnen of the harbour police',
            },
            { value: 7, low: 3, high: 45_678_901_234_567, at: 'at noon', source: 'post' },
          ],
          note: 'The counts differ with the moment. '.repeat(10),
        },
      },
      {
        figure: {
          measure: 'visits to the harbour',
          unit: 'visits',
          over: 'time',
          claimed: 9_876_543_210,
          readings: Array.from({ length: 40 }, (_, at) => ({
            value: 1_234_567_890 + at ** 3 * 98_765 * (at % 3),
            date: `${1984 + at}`,
            source: 'police',
          })),
        },
      },
      {
        evidence: {
          known: Array.from({ length: 3 }, () => ({
            text: 'The police counted at noon, from the tower, with the instruments of the year before.',
            source: 'police',
          })),
          unknown: [{ text: 'Hafenbehördenzählerstandsprotokollführerinnenverzeichnis' }],
        },
      },
    ],
  },
  /** Written from right to left, with English words and names in it. */
  rtl: {
    ...base,
    id: 'harbour-crowd-ar',
    lang: 'ar',
    kind: 'claim',
    claim: 'حضر 60 ألف شخص افتتاح الميناء الجديد (Harbour One).',
    claimants: ['jo-doe'],
    event: 'harbour',
    statements: [{ quote: 'sixty thousand, easily!', said: '2024-08-12', where: 'On the quay' }],
    summary: 'حضر نحو 5,000 شخص. كلا الإحصاءين أقل بكثير من هذا الرقم.',
    reviews: [
      {
        publisher: 'The Star',
        published: '2024-08-21',
        rating: { scale: 'stars', name: 'Two Stars' },
        reason: 'حضر كثيرون، لكن ليس بهذا العدد.',
        url: 'https://star.example/check',
      },
    ],
    context: [
      {
        figure: {
          measure: 'عدد الحاضرين على الرصيف',
          unit: 'شخص',
          claimed: 60_000,
          readings: [{ low: 4_000, high: 9_000, at: 'طوال اليوم', source: 'police' }],
        },
      },
      {
        figure: {
          measure: 'السفن في الشهر',
          unit: 'سفينة',
          over: 'time',
          readings: [
            { value: 400, date: '2019-04', source: 'police' },
            { value: 95, date: '2020-06', source: 'police' },
            { value: 812, date: '2024-08', source: 'post' },
          ],
        },
      },
      { timeline: [{ date: '2024-08-12', text: 'افتتاح الميناء.', source: 'police' }] },
      {
        evidence: {
          known: [{ text: 'أحصت الشرطة العدد ظهرا.', source: 'police' }],
          unknown: [{ text: 'كم غادروا قبل الظهر؟' }],
        },
      },
    ],
  },
  /** Not rated: what is said of a thing to come. */
  prediction: {
    ...base,
    id: 'harbour-next-year',
    kind: 'prediction',
    claim: 'Next year twice as many will come.',
    claimants: [],
    summary: 'Nobody can know. The years before saw the same number.',
    context: [{ note: { text: 'The harbour holds 6,000 people.', source: 'police' } }],
  },
  /** Text that would do harm wherever it is not treated as text. */
  hostile: {
    ...base,
    id: 'hostile',
    kind: 'opinion',
    claim: '<img src=x onerror="window.harmed = true"> is a nice picture.',
    claimants: [],
    summary: '<script>window.harmed = true</script> and [a link](javascript:alert(1))',
    context: [{ note: { text: '"><svg onload="window.harmed = true">' } }, { '<b>map</b>': 1 }],
  },
};

function parse(claim: { claimants: string[]; event?: string }): CuratedCardData {
  const id = 'id' in claim ? String(claim.id) : '';
  return v.parse(curatedCardSchema, {
    key: `onrecord/${id}`,
    publisher: 'onrecord',
    claim,
    claimants: claim.claimants.length > 0 ? [person] : [],
    ...(claim.event === undefined ? {} : { event }),
    scales,
  });
}

export const ratedCard = parse(claims.rated);
export const figuresCard = parse(claims.figures);
export const longCard = parse(claims.long);
export const rtlCard = parse(claims.rtl);
export const predictionCard = parse(claims.prediction);
export const hostileCard = parse(claims.hostile);

/** A check as a newsroom published it, taken over into a feed. */
export const importedCard = {
  ...importedCardData('desk', {
    id: 'review-0123456789abcdef',
    text: 'The new harbour has cost the town ten million.',
    title: 'No, the harbour did not cost ten million',
    speaker: 'Jo Doe',
    stated: 'August 12, 2024, in a speech',
    published: '2024-08-21',
    verdict: 'Mostly False',
    publisher: 'The Star',
    url: 'https://star.example/harbour-cost',
    lang: 'en',
  }),
  feed: 'The Desk',
};

/** A claim that was taken back. */
export const retractedCard: CuratedCardData = {
  ...ratedCard,
  claim: {
    ...ratedCard.claim,
    revisions: [
      ...ratedCard.claim.revisions,
      { date: '2024-09-30', kind: 'retraction', change: 'We had counted the wrong harbour.' },
    ],
  },
};
