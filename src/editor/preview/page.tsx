import { render } from 'preact';
import { Card } from '../../card/card.tsx';
import type { PreviewData, ShownExample } from './data.ts';
import '../../card/tokens.css';
import '../../card/card.css';
import '../../card/figure.css';
import './page.css';

/** The card's frames: as wide as a narrow and a usual side panel, on light and on dark paper. */
const FRAMES = ['light', 'dark'].flatMap((scheme) =>
  [320, 480].map((width) => ({ scheme, width })),
);
/** What a tier does in a page. */
const TIERS = { certain: 'marked', likely: 'marked, likely', related: 'listed only, related' };

const root = document.getElementById('preview')!;
const scheme = new URLSearchParams(location.search).get('card');

async function show() {
  const answer = await fetch('/data.json', { cache: 'no-store' });
  const data = (await answer.json()) as PreviewData;
  render(scheme === null ? <Overview data={data} /> : <OneCard data={data} />, root);
}

/** What stands in a frame: the card alone. */
function OneCard({ data: { card, faults } }: { data: PreviewData }) {
  return card ? <Card data={card} /> : <Faults faults={faults} />;
}

function Overview({ data: { file, faults, card, examples } }: { data: PreviewData }) {
  const of = (expected: ShownExample['expected']) =>
    examples.filter((example) => example.expected === expected);
  return (
    <main>
      <h1>{file}</h1>
      {faults.length > 0 && <Faults faults={faults} />}
      {card && (
        <>
          <div class="frames">
            {FRAMES.map(({ scheme: paper, width }) => (
              <iframe
                key={`${paper}${width}`}
                title={`The card on ${paper} paper, ${width} pixels wide`}
                src={`/?card=${paper}`}
                width={width}
                height={640}
              />
            ))}
          </div>
          <Examples title="Examples that should be marked" examples={of('match')} />
          <Examples title="Examples that should not" examples={of('miss')} />
        </>
      )}
    </main>
  );
}

function Faults({ faults }: { faults: string[] }) {
  return (
    <section class="faults" role="alert">
      <h2>{faults.length === 1 ? '1 fault' : `${faults.length} faults`}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ title, examples }: { title: string; examples: ShownExample[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {examples.length === 0 && <p class="note">There are none.</p>}
      {examples.map((example, at) => (
        <OneExample key={at} example={example} />
      ))}
    </section>
  );
}

function OneExample({ example }: { example: ShownExample }) {
  const { expected, pieces, speaker, said, corrected } = example;
  const tiers = [...new Set(pieces.flatMap(({ tier }) => tier ?? []))];
  const isMarked = tiers.some((tier) => tier !== 'related');
  const isRight = isMarked === (expected === 'match');
  const notes = [
    tiers.length === 0 ? 'not marked' : tiers.map((tier) => TIERS[tier]).join(', '),
    corrected && 'the text corrects it',
    said !== undefined && `said ${said}`,
  ];
  return (
    <div class={isRight ? 'example' : 'example wrong'}>
      <p>
        {speaker !== undefined && <b>{speaker}: </b>}
        {pieces.map(({ text, tier }, at) =>
          tier ? (
            <mark key={at} class={corrected ? 'by-the-text' : tier}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <p class="note">
        {isRight ? '' : 'Not as expected: '}
        {notes.filter(Boolean).join('; ')}
      </p>
    </div>
  );
}

if (scheme !== null) {
  document.documentElement.style.colorScheme = scheme === 'dark' ? 'dark' : 'light';
  document.body.className = 'card-page';
}
// Also when the connection comes back, as after a new start on the same port.
const events = new EventSource('/events');
events.addEventListener('open', () => void show());
events.addEventListener('change', () => void show());
