import { describe, expect, it } from 'vitest';
import { safetensorsFile } from '../testing/tiny-model.ts';
import { ModelFormatError, openSafetensors } from './safetensors.ts';

const floats = { shape: [2], values: Float32Array.of(1.5, -2) };
const bytes = { shape: [3], values: Int8Array.of(1, -2, 3) };
const file = (header: object | null, tensors = [bytes, floats]) =>
  openSafetensors(safetensorsFile(JSON.stringify(header), tensors));
const entry = (dtype: string, shape: unknown, data_offsets: unknown) => ({
  dtype,
  shape,
  data_offsets,
});

describe('openSafetensors', () => {
  it('gives tensors by their names, aligned or not', () => {
    const tensors = file({
      __metadata__: { notice: 'ours' },
      a: entry('I8', [3], [0, 3]),
      b: entry('F32', [2], [3, 11]),
    });
    expect([...tensors.bytes('a', [3])]).toEqual([1, -2, 3]);
    expect([...tensors.floats('b', [2])]).toEqual([1.5, -2]);
    expect(tensors.metadata.get('notice')).toBe('ours');
    expect(tensors.has('toString')).toBe(false);
    expect(() => tensors.shape('constructor')).toThrow('no tensor constructor');
  });

  it('refuses places that lie outside, or do not fit the shape', () => {
    const asked = (data_offsets: [number, number]) => () =>
      file({ a: entry('I8', [3], data_offsets) }, [bytes]).bytes('a', [3]);
    expect(asked([1, 4])).toThrow('a: expected 3 bytes, found 1 to 4 of the data');
    expect(asked([0, 2])).toThrow('a: expected 3 bytes, found 0 to 2 of the data');
    expect(asked([3, 0])).toThrow(ModelFormatError);
    const most = Number.MAX_SAFE_INTEGER;
    expect(asked([most - 3, most])).toThrow(ModelFormatError);
  });

  it.each([
    [{ a: entry('I8', [3], [-3, 0]) }, 'at a.data_offsets.0'],
    [{ a: entry('I8', [1.5], [0, 3]) }, 'at a.shape.0'],
    [{ a: entry('I8', 'three', [0, 3]) }, 'at a.shape'],
    [{ a: 3 }, 'at a'],
    [{ __metadata__: { a: 3 } }, 'at a'],
    [null, 'at the top'],
  ])('refuses the header %j', (header, where) => {
    expect(() => file(header)).toThrow(`model.safetensors: its header, ${where}`);
  });

  it('refuses what is cut short, and what is something else', () => {
    const whole = safetensorsFile('{}', []);
    expect(() => openSafetensors(whole.slice(0, 7))).toThrow('cut short');
    expect(() => openSafetensors(whole.slice(0, 9))).toThrow('a header of 2 bytes: cut short');
    expect(() => openSafetensors(new Uint8Array(99).fill(255).buffer)).toThrow('something else');
    expect(() => openSafetensors(safetensorsFile('{', []))).toThrow('its header is no JSON');
  });
});
