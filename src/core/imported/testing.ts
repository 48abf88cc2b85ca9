import { buildImportedIndex } from './build.ts';
import { openImportedIndex, type ImportedIndex } from './open.ts';
import type { ImportedClaim } from './types.ts';

const ROSA = 'Rosa Lindqvist';
const TOM = 'Tom Abara';

/** Claims of a made-up province: who, when it was checked, and what. */
const ROWS: readonly [id: string, speaker: string, published: string, text: string][] = [
  ['ferry-safe', ROSA, '2021-03-09', 'The harbour ferry carried 40 million passengers safely'],
  ['ferry-fares', TOM, '2022-04-20', 'Ferry fares have doubled since the drawbridge closed'],
  ['train-late', ROSA, '2020-11-02', 'Nine out of ten night trains arrive late in Ostervik'],
  ['library', TOM, '2019-06-11', 'The council sold 30,000 library books to a pulp mill'],
  ['silo', ROSA, '2021-08-30', 'A grain silo explosion was covered up by the harbour board'],
  ['dam', TOM, '2018-02-14', 'The Velka dam loses enough water to fill 600 swimming pools a day'],
  [
    'bakery',
    ROSA,
    '2023-01-05',
    'Bread in Ostervik costs three times what it did under Mayor Holm',
  ],
  ['coal', TOM, '2017-09-19', 'Coal depots employ more welders than the entire solar industry'],
  ['herring', ROSA, '2022-10-01', 'Herring stocks collapsed because of foreign trawlers'],
  ['nurses', TOM, '2020-04-17', 'Half of our nurses left for Brunmark during the epidemic'],
  ['schools', ROSA, '2019-12-08', 'Every village school north of the river was shut within a year'],
  ['tax', TOM, '2021-05-23', 'The lighthouse tax takes 310 crowns from every household'],
  ['bridge', ROSA, '2022-02-02', 'Engineers warned that the drawbridge would buckle in frost'],
  ['wolves', TOM, '2018-11-27', 'Wolves killed 4,200 sheep in the Tarn hills last winter'],
  ['court', ROSA, '2023-06-15', 'The supreme court ruled that curfews were unlawful'],
  ['jobs', TOM, '2020-01-31', 'We created 75,000 shipyard jobs in our first term'],
  ['debt', ROSA, '2019-03-03', 'Provincial debt rose to 12 billion crowns under the Greens'],
  ['vaccine', TOM, '2021-01-12', 'Pharmacists were paid a bonus for each vaccine refused'],
  ['border', ROSA, '2022-07-07', 'Customs officers searched only one lorry in a thousand'],
  ['tunnel', TOM, '2017-05-04', 'The Skarn tunnel was dug without a geological survey'],
  ['milk', ROSA, '2018-08-21', 'Dairy farmers pour away a third of their milk'],
  ['police', TOM, '2020-09-09', 'Burglaries fell by 18 percent after patrols were armed'],
  ['museum', ROSA, '2023-03-28', 'The maritime museum paid a ransom for a stolen compass'],
  ['wind', TOM, '2022-12-19', 'Wind turbines interrupt the sleep of migrating geese'],
];

/** A collection for tests: two dozen claims that no text outside of it repeats. */
export const TEST_CLAIMS: readonly ImportedClaim[] = ROWS.map(([id, speaker, published, text]) => ({
  id,
  speaker,
  published,
  text,
}));

/** Builds and opens an index. */
export function testIndex(claims: readonly ImportedClaim[] = TEST_CLAIMS): ImportedIndex {
  return openImportedIndex(buildImportedIndex(claims).buffer);
}
