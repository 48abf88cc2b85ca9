import type { SecondLook } from '../../../src/core/meaning/types.ts';
import type { Annotation } from '../../../src/editor/annotation.ts';
import { annotate } from '../../../src/editor/meaning/annotate.ts';
import { importedId } from '../../../src/editor/meaning/look.ts';
import type { Text } from './data.ts';
import { isMark, type FoundPair, type SetName } from './pair.ts';

/** What a page would mark and list of imported claims in some texts, in reading order. */
export async function findPairs(
  look: SecondLook,
  set: SetName,
  texts: readonly Text[],
  tell: (what: string) => void,
): Promise<FoundPair[]> {
  const found: FoundPair[] = [];
  for (const [at, { name, date, lines }] of texts.entries()) {
    tell(`marks: ${name}, ${at + 1} of ${texts.length} texts`);
    for await (const { annotations } of annotate(look, lines, date)) {
      for (const own of byLine(annotations)) {
        const pairs = own.toSorted(surerFirst).map((mark, place): FoundPair => ({
          set,
          transcript: name,
          line: mark.line,
          claim: importedId(mark.claim),
          confidence: mark.confidence,
          tier: mark.tier,
          isFirst: place === 0,
        }));
        found.push(...pairs);
      }
    }
  }
  return found;
}

function byLine(annotations: readonly Annotation[]): Annotation[][] {
  const lines = new Map<number, Annotation[]>();
  for (const each of annotations) lines.set(each.line, [...(lines.get(each.line) ?? []), each]);
  return [...lines.values()];
}

/** What is marked before what is listed, then by confidence. */
export function surerFirst(
  a: Pick<Annotation, 'tier' | 'confidence'>,
  b: Pick<Annotation, 'tier' | 'confidence'>,
): number {
  return Number(isMark(b)) - Number(isMark(a)) || b.confidence - a.confidence;
}
