import { Fragment, type ComponentChild } from 'preact';
import { Kept } from './cite.tsx';

/** Small facts in one line, those that are missing left out, with a dot between; then a source. */
export function Facts({ of, cite }: { of: ComponentChild[]; cite?: ComponentChild }) {
  const shown = of.filter((fact) => fact !== undefined && fact !== null && fact !== false);
  if (shown.length === 0 && !cite) return null;
  return (
    <p class="facts">
      {shown.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && ' · '}
          {cite !== undefined && at === shown.length - 1 ? <Last fact={fact} cite={cite} /> : fact}
        </Fragment>
      ))}
    </p>
  );
}

function Last({ fact, cite }: { fact: ComponentChild; cite: ComponentChild }) {
  if (typeof fact === 'string') return <Kept text={fact}>{cite}</Kept>;
  return (
    <span class="cited">
      {fact} {cite}
    </span>
  );
}
