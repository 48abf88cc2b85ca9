import { identityOf, type Identity } from '../../core/claim/claim-review/identity.ts';
import type { NamelessImport } from '../../core/claim/claim-review/read.ts';
import { InputError } from '../fault.ts';
import { readLines, type Limits } from '../lines.ts';
import { printableName } from '../printable.ts';
import { digestOf } from './gather.ts';

/**
 * A line of a held file may be longer than one that is taken in by now: earlier versions let more in, and
 * nothing of it is lost. `check` tells of it.
 */
const HELD_LIMITS: Limits = { line: 64_000_000, file: Infinity };

/** A review that is held. */
export interface HeldReview {
  /** Counted from 1. */
  line: number;
  id: string;
  identity: Identity;
  /** Of its line without its name, where it is written as we write it. */
  digest: string;
}

/** A line as it lies in the file. */
export interface HeldLine {
  line: number;
  bytes: Uint8Array;
}

/**
 * The lines of a held file, one after the other, but for empty ones.
 * @throws InputError where one cannot be read: what is not understood is not thrown away.
 */
export async function* heldLines(file: string, limits = HELD_LIMITS): AsyncGenerator<HeldLine> {
  for await (const each of readLines(file, limits)) {
    if ('fault' in each) throw unreadable(file, each.line, each.fault);
    if (each.bytes.some((byte) => byte > SPACE)) yield each;
  }
}

const SPACE = 0x20;

/**
 * Reads a held line.
 * @throws InputError
 */
export function readHeld(file: string, { line, bytes }: HeldLine): HeldReview {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw unreadable(file, line, 'expected JSON in UTF-8');
  }
  const held = (value ?? {}) as Record<string, unknown>;
  const { id, markup, ...claim } = held;
  for (const key of ['id', 'url', 'text'] as const) {
    if (typeof held[key] !== 'string') throw unreadable(file, line, `${key}: expected some text`);
  }
  const start = `{"id":${JSON.stringify(id)},`;
  const rest = text.startsWith(start) ? `{${text.slice(start.length)}` : text;
  return {
    line,
    id: id as string,
    identity: identityOf(claim as NamelessImport, markup),
    digest: digestOf(rest),
  };
}

function unreadable(file: string, line: number, fault: string): InputError {
  return new InputError([`${printableName(file)}:${line}: ${fault}; nothing was changed`]);
}
