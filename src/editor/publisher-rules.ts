import type { Publisher } from '../core/claim/schema.ts';
import { hasUnseen, nameFault, type NameFault } from '../core/naming/names.ts';
import type { Fault } from './fault.ts';
import type { YamlFile } from './yaml-file.ts';

const OWN = 'onrecord';

const EXPECTED: Record<NameFault, string> = {
  unseen: 'expected no characters that are not seen or turn the direction of others',
  reserved: 'expected no name that can be taken for Onrecord’s: readers refuse a feed of it',
};

/** Names of a publisher that readers' browsers refuse. */
export function publisherFaults({ id, name }: Publisher, yaml: YamlFile): Fault[] {
  return Object.entries({ id, name }).flatMap(([field, text]) => {
    const fault = nameFault(text, id === OWN);
    if (!fault) return [];
    const message = `${field}: ${EXPECTED[fault]}, found "${withUnseen(text)}"`;
    return [{ file: yaml.file, line: yaml.line([field]), message }];
  });
}

/** A text in which what is not seen is told by its number. */
function withUnseen(text: string): string {
  const told = (one: string) =>
    `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return Array.from(text, (one) => (hasUnseen(one) ? told(one) : one)).join('');
}
