import * as v from 'valibot';
import type { Person } from '../../core/claim/schema.ts';
import { formatFault, InputError } from '../fault.ts';
import { readYaml, validate } from '../yaml-file.ts';

/** What of a passage is known, as the extension's "Draft a claim from this" writes it. */
const draftSchema = v.looseObject({
  quote: v.string('expected the words that were selected'),
  speaker: v.nullish(v.string()),
  url: v.nullish(v.string()),
  date: v.nullish(v.string()),
  title: v.nullish(v.string()),
});

/** Answers that a draft gives; the editor is asked all the same. */
export interface Fallbacks {
  claimants?: string | undefined;
  quote?: string | undefined;
  said?: string | undefined;
  where?: string | undefined;
  url?: string | undefined;
  publisher?: string | undefined;
  title?: string | undefined;
}

/** @throws InputError when it is no draft. */
export function readDraft(file: string, people: readonly Person[]): Fallbacks {
  const { output, faults } = validate(draftSchema, readYaml(file));
  if (!output) throw new InputError(faults.map(formatFault));
  const { quote, speaker, url, date, title } = output;
  return {
    quote: inOneLine(quote),
    claimants: people.find((person) => isNamed(person, speaker ?? ''))?.id,
    said: date?.slice(0, 'YYYY-MM-DD'.length),
    where: title ? inOneLine(title) : undefined,
    title: title ? inOneLine(title) : undefined,
    url: url ?? undefined,
    publisher: url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined,
  };
}

function isNamed({ id, name, labels, aliases }: Person, speaker: string): boolean {
  const asked = speaker.trim().toLowerCase();
  return [id, name, ...labels, ...aliases].some((each) => each.toLowerCase() === asked);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
