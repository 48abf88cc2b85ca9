/** Words below a picture, each in the middle of its place. The figure says the same without them. */
export function Axis({ marks }: { marks: { words: string; place: number }[] }) {
  return (
    <p class="axis" aria-hidden="true">
      {marks.map(({ words, place }) => (
        <span key={place} class={edgeOf(place)} style={{ insetInlineStart: `${place}%` }}>
          <span>{words}</span>
        </span>
      ))}
    </p>
  );
}

/** Percent of the axis: half as wide as the widest words on it. */
const NEAR = 12;

/** Words at an end of the axis stay within it. */
function edgeOf(place: number): string | undefined {
  if (place < NEAR) return 'at-start';
  return place > 100 - NEAR ? 'at-end' : undefined;
}
