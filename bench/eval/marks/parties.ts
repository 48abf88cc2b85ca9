/** Whom a speaker stands for; `none` for moderators, reporters, audiences and the unknown. */
export type Party = 'Democratic' | 'Republican' | 'none';

/**
 * Those who speak for a party in the dev transcripts, as the transcripts name them. By office or
 * candidacy at the time: Sanders sought the Democratic nomination, Yang and Williamson too.
 */
const SPEAKERS: Readonly<Record<Exclude<Party, 'none'>, readonly string[]>> = {
  Democratic: [
    'biden',
    'joe biden',
    'bennet',
    'booker',
    'bullock',
    'buttigieg',
    'castro',
    'de blasio',
    'delaney',
    'gabbard',
    'gillibrand',
    'harris',
    'hickenlooper',
    'inslee',
    'klobuchar',
    "o'rourke",
    'pelosi',
    'ryan',
    'sanders',
    'schumer',
    'warren',
    'williamson',
    'yang',
  ],
  Republican: [
    'carol miller',
    'cory gardner',
    'donald trump',
    'jim justice',
    'mike pompeo',
    'patrick morrisey',
    'ron desantis',
    'sarah huckabee sanders',
    'shelley moore capito',
    'trump',
  ],
};

const PARTY_OF = new Map(
  (['Democratic', 'Republican'] as const).flatMap((party) =>
    SPEAKERS[party].map((name) => [name, party] as const),
  ),
);

/** The party of a speaker's label: `WARREN (?)`, `JOE BIDEN (D), FORMER VICE PRESIDENT`. */
export function partyOf(label: string): Party {
  const name = label
    .toLowerCase()
    .replace('’', "'")
    .replace(/\s*\(.*/, '')
    .trim();
  return PARTY_OF.get(name) ?? 'none';
}
