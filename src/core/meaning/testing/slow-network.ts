import type { TinyModel } from './tiny-model.ts';

type Rows = number[][];

/**
 * BERT with one output, word for word after the paper, in plain numbers: slow, and right by reading.
 * What the kernel gives is compared with it.
 */
export function slowRun(model: TinyModel, ids: readonly number[], types: readonly number[]) {
  const { width, layers, heads } = model.shape;
  const matrix = (name: string) => rowsOf(model, name);
  const vector = (name: string) => [...model.tensors.get(name)!.values];
  const linear = (x: Rows, name: string) =>
    x.map((row) =>
      matrix(`${name}.weight`).map(
        (weights, out) => dot(weights, row) + vector(`${name}.bias`)[out]!,
      ),
    );
  const norm = (x: Rows, name: string) =>
    x.map((row) => {
      const mean = row.reduce((sum, value) => sum + value, 0) / width;
      const spread = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
      return row.map(
        (value, at) =>
          ((value - mean) / Math.sqrt(spread + 1e-12)) * vector(`${name}.weight`)[at]! +
          vector(`${name}.bias`)[at]!,
      );
    });
  const attention = (x: Rows, name: string) => {
    const [queries, keys, values] = ['query', 'key', 'value'].map((part) =>
      linear(x, `${name}.${part}`),
    ) as [Rows, Rows, Rows];
    const depth = width / heads;
    return x.map((_, row) =>
      Array.from({ length: heads }, (__, head) => {
        const own = (numbers: number[]) => numbers.slice(head * depth, (head + 1) * depth);
        const powers = keys.map((key) =>
          Math.exp(dot(own(queries[row]!), own(key)) / Math.sqrt(depth)),
        );
        const total = powers.reduce((sum, power) => sum + power, 0);
        return Array.from({ length: depth }, (___, at) =>
          dot(
            powers.map((power) => power / total),
            values.map((value) => own(value)[at]!),
          ),
        );
      }).flat(),
    );
  };
  const embeddings = 'bert.embeddings';
  const words = matrix(`${embeddings}.word_embeddings.weight`);
  const places = matrix(`${embeddings}.position_embeddings.weight`);
  const texts = matrix(`${embeddings}.token_type_embeddings.weight`);
  const sums = ids.map((id, at) => add(add(words[id]!, places[at]!), texts[types[at]!]!));
  let x = norm(sums, `${embeddings}.LayerNorm`);
  for (let layer = 0; layer < layers; layer += 1) {
    const at = `bert.encoder.layer.${layer}`;
    const taken = linear(attention(x, `${at}.attention.self`), `${at}.attention.output.dense`);
    x = norm(
      taken.map((row, place) => add(row, x[place]!)),
      `${at}.attention.output.LayerNorm`,
    );
    const wide = linear(x, `${at}.intermediate.dense`).map((row) => row.map(gelu));
    const narrow = linear(wide, `${at}.output.dense`);
    x = norm(
      narrow.map((row, place) => add(row, x[place]!)),
      `${at}.output.LayerNorm`,
    );
  }
  const [pooled = []] = linear(x.slice(0, 1), 'bert.pooler.dense').map((row) => row.map(Math.tanh));
  return dot(matrix('classifier.weight')[0]!, pooled) + vector('classifier.bias')[0]!;
}

/** A tensor's rows; bytes times the scale of their row. */
function rowsOf({ tensors }: TinyModel, name: string): Rows {
  const { shape, values } = tensors.get(name)!;
  const [rows = 0, columns = 0] = shape;
  const scales = tensors.get(`${name}_scale`)?.values;
  return Array.from({ length: rows }, (_, row) =>
    [...values.subarray(row * columns, (row + 1) * columns)].map(
      (value) => value * (scales?.[row] ?? 1),
    ),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, at) => value + b[at]!);
}

function gelu(x: number): number {
  return (x * (1 + erf(x / Math.SQRT2))) / 2;
}

/** By its series, which ends soon for the small numbers of a test. */
function erf(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; n < 80; n += 1) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
