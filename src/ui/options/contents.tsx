import { WORDS } from '../words.ts';

/** A part of the page, by the id of its heading. */
export interface Part {
  id: string;
  title: string;
}

/** The way to each part of a long page. */
export function Contents({ parts }: { parts: Part[] }) {
  return (
    <nav class="contents" aria-label={WORDS.options.contents}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
