import { Fragment, type ComponentChild } from 'preact';

/** Small facts in one line, those that are missing left out, with a dot between. */
export function Facts({ of }: { of: ComponentChild[] }) {
  const shown = of.filter((fact) => fact !== undefined && fact !== null && fact !== false);
  return (
    <p class="facts">
      {shown.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}
