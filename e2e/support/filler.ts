/** Sentences about other things, a different one for each number. */
export function filler(number: number): string {
  const people = ['The mayor', 'A witness', 'The gardener', 'Her sister', 'The pilot'];
  const deeds = ['counted', 'remembered', 'repaired', 'described', 'mislaid'];
  const things = ['boats', 'letters', 'windows', 'lanterns', 'maps', 'orchards', 'bridges'];
  const who = people[number % people.length];
  const did = deeds[Math.floor(number / 5) % deeds.length];
  const what = things[Math.floor(number / 25) % things.length];
  return `${who} ${did} ${number} ${what} before the rain came, and said that it would do.`;
}
