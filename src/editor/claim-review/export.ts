import { writeClaimReviews, writeImported } from '../../core/claim/claim-review/write.ts';
import { isRetracted } from '../../core/claim/retracted.ts';
import { isEmbargoed } from '../approval.ts';
import { formatFault, InputError } from '../fault.ts';
import { readImportedClaims } from '../imported-claims.ts';
import { silent } from '../progress.ts';
import { readCollection } from '../read-collection.ts';

/**
 * The checks of a folder as a DataFeed (https://schema.org/DataFeed), piece by piece: each review that
 * has a page of its own, then the imported ones as they were published. Drafts, claims under embargo and
 * retracted ones are left out.
 * @throws InputError when the folder has faults
 */
export async function* exportReviews(
  folder: string,
  now: Date,
  tell = silent,
): AsyncGenerator<string> {
  const { collection, faults } = readCollection(folder, tell);
  if (faults.length > 0) throw new InputError(faults.map(formatFault));
  const { people, scales, claims, publisher } = collection;
  const around = { people, scales, ownName: publisher };
  const published = claims.filter(
    (claim) => !claim.draft && !isEmbargoed(claim, now) && !isRetracted(claim),
  );
  yield `{"@context":"https://schema.org","@type":"DataFeed","dateModified":"${now.toISOString().slice(0, 10)}","dataFeedElement":[`;
  let isFirst = true;
  const element = (item: unknown) => {
    const text = `${isFirst ? '' : ','}\n${JSON.stringify({ '@type': 'DataFeedItem', item: [item] })}`;
    isFirst = false;
    return text;
  };
  for (const claim of published) {
    for (const markup of writeClaimReviews(claim, around)) yield element(markup);
  }
  const broken: string[] = [];
  const imported = readImportedClaims(folder, (fault) => broken.push(formatFault(fault)));
  let written = 0;
  for await (const { claim, markup, file, line } of imported) {
    tell('imported claims written', (written += 1));
    try {
      yield element(writeImported(claim, markup));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      broken.push(formatFault({ file, line, message: 'markup: expected it less deeply nested' }));
    }
  }
  if (broken.length > 0) throw new InputError(broken);
  yield '\n]}\n';
}
