import * as v from 'valibot';

/** A model file that is cut short, something else, or not what the network needs. */
export class ModelFormatError extends Error {
  override name = 'ModelFormatError';
}

/** Signed bytes, and float32: the kinds of numbers that are read. */
const BYTES = { I8: 1, F32: 4 } as const;
type Kind = keyof typeof BYTES;

/** The tensors of an opened file. Each asks for what it expects, and refuses anything else. */
export interface Tensors {
  /** What the file says of itself. */
  readonly metadata: ReadonlyMap<string, string>;
  has(name: string): boolean;
  /** @throws ModelFormatError */
  shape(name: string): readonly number[];
  /**
   * A view of the file.
   * @throws ModelFormatError
   */
  bytes(name: string, shape: readonly number[]): Int8Array<ArrayBuffer>;
  /**
   * A copy: the file need not be aligned.
   * @throws ModelFormatError
   */
  floats(name: string, shape: readonly number[]): Float32Array<ArrayBuffer>;
}

const LENGTH_BYTES = 8;
/** A model of ours has some hundred tensors; a header of this size would have ten thousand. */
const MOST_HEADER_BYTES = 1_000_000;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const header = v.record(
  v.string(),
  v.object({
    dtype: v.string(),
    shape: v.pipe(v.array(whole), v.maxLength(8)),
    data_offsets: v.tuple([whole, whole]),
  }),
);
type Entry = v.InferOutput<typeof header>[string];
const metadata = v.record(v.string(), v.string());

/**
 * Opens a file of tensors: the length of a header in eight bytes, the header as JSON, then the numbers
 * (https://huggingface.co/docs/safetensors). Everything it says of places is checked.
 * @throws ModelFormatError
 */
export function openSafetensors(file: ArrayBuffer): Tensors {
  const { described, start } = readHeader(file);
  const { __metadata__: said = {}, ...rest } = described;
  const entries = parsed(header, rest);
  const entry = (name: string): Entry => {
    const found = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return found ?? fail(`no tensor ${name}`);
  };
  const place = (name: string, kind: Kind, shape: readonly number[]) => {
    const found = entry(name);
    if (found.dtype !== kind || found.shape.join() !== shape.join()) {
      fail(
        `${name}: expected ${kind} [${shape.join()}], found ${found.dtype} [${found.shape.join()}]`,
      );
    }
    const [from, to] = found.data_offsets;
    const length = shape.reduce((product, size) => product * size, 1);
    if (to - from !== length * BYTES[kind] || start + to > file.byteLength) {
      fail(`${name}: expected ${length * BYTES[kind]} bytes, found ${from} to ${to} of the data`);
    }
    return { at: start + from, length };
  };
  return {
    metadata: new Map(Object.entries(parsed(metadata, said))),
    has: (name) => Object.hasOwn(entries, name),
    shape: (name) => entry(name).shape,
    bytes: (name, shape) => {
      const { at, length } = place(name, 'I8', shape);
      return new Int8Array(file, at, length);
    },
    floats: (name, shape) => {
      const { at, length } = place(name, 'F32', shape);
      return new Float32Array(file.slice(at, at + length * BYTES.F32));
    },
  };
}

function readHeader(file: ArrayBuffer): { described: Record<string, unknown>; start: number } {
  if (file.byteLength < LENGTH_BYTES) fail('cut short');
  const length = new DataView(file).getBigUint64(0, true);
  if (length > MOST_HEADER_BYTES || LENGTH_BYTES + Number(length) > file.byteLength) {
    fail(`a header of ${length} bytes: cut short, or something else`);
  }
  const text = new TextDecoder().decode(new Uint8Array(file, LENGTH_BYTES, Number(length)));
  let described: unknown;
  try {
    described = JSON.parse(text);
  } catch {
    fail('its header is no JSON');
  }
  return {
    described: parsed(v.record(v.string(), v.unknown()), described),
    start: LENGTH_BYTES + Number(length),
  };
}

function parsed<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return fail(`its header, at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
}

function fail(what: string): never {
  throw new ModelFormatError(`model.safetensors: ${what}`);
}
