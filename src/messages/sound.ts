import * as v from 'valibot';

/** The entries of a list that are what they should be, at most so many: one that is not spoils no other. */
export function soundOf<Item>(
  schema: v.GenericSchema<unknown, Item>,
  list: unknown,
  most: number,
): Item[] {
  if (!Array.isArray(list)) return [];
  const sound = list.flatMap((item: unknown) => {
    const result = v.safeParse(schema, item);
    return result.success ? [result.output] : [];
  });
  return sound.slice(0, most);
}
