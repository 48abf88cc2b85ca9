import * as v from 'valibot';
import { draftSchema, type Draft } from '../core/claim/draft.ts';

/** The entry in the context menu of selected text. */
export const DRAFT_MENU = 'draft-claim';

/** Where a draft lies in session storage until its page has read it. @param id from its address */
export function draftKey(id: string): string {
  return `draft:${id}`;
}

/** A draft out of storage; nothing where there is none, or none that can be read. */
export function readDraft(stored: unknown): Draft | undefined {
  const read = v.safeParse(draftSchema, stored);
  return read.success ? read.output : undefined;
}
