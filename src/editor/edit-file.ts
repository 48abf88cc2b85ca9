import { readFileSync } from 'node:fs';
import { EditError } from './edit-yaml.ts';
import { InputError } from './fault.ts';
import { replaceFile } from './files/replace-file.ts';

/**
 * Edits a file as a whole: it is there as it was, or as it was meant.
 * @throws InputError when the file cannot be edited in place.
 */
export function editFile(file: string, edit: (text: string) => string): void {
  const refuse = (message: string) => new InputError([`${file}:1: ${message}`]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw refuse('expected UTF-8');
    throw error;
  }
  try {
    replaceFile(file, edit(text));
  } catch (error) {
    if (error instanceof EditError) throw refuse(error.message);
    throw error;
  }
}
