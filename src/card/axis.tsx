/** Words below a picture, each in the middle of its place. The figure says the same without them. */
export function Axis({ marks }: { marks: { words: string; place: number }[] }) {
  return (
    <p class="axis" aria-hidden="true">
      {marks.map(({ words, place }) => (
        <span key={place} class={place > 50 ? 'late' : undefined} style={around(place)}>
          <span>{words}</span>
        </span>
      ))}
    </p>
  );
}

/**
 * The box from the nearer end of the axis that has a place in its middle. Words that are wider than it
 * stand out of it on the other side, and so stay within the axis.
 */
const around = (place: number) => ({
  insetInlineStart: `${Math.max(0, 2 * place - 100)}%`,
  inlineSize: `${2 * Math.min(place, 100 - place)}%`,
});
