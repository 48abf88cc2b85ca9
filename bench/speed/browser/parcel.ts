import type { Material, QualitySet } from '../material.ts';

/** Material as text. Claims that are used twice travel once. */
export function pack(material: Material): string {
  const quality = material.quality.map(({ claims, ...set }) =>
    claims === material.claims ? set : { ...set, claims },
  );
  return JSON.stringify({ ...material, quality });
}

type PackedSet = Omit<QualitySet, 'claims'> & Partial<Pick<QualitySet, 'claims'>>;

/** The material again: sets that came without claims share those of the lines. */
export function unpack(text: string): Material {
  const packed = JSON.parse(text) as Omit<Material, 'quality'> & { quality: PackedSet[] };
  const quality = packed.quality.map((set) => ({ claims: packed.claims, ...set }));
  return { ...packed, quality };
}
