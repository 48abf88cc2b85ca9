import { cards } from 'virtual:claims';
import { signal } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import type { CardData } from '../../src/core/claim/card-data.ts';
import { Card } from '../../src/card/card.tsx';
import {
  figuresCard,
  hostileCard,
  importedCard,
  longCard,
  predictionCard,
  ratedCard,
  retractedCard,
  rtlCard,
} from '../../src/card/testing.ts';
import { drawCard } from '../../src/ui/share/draw.ts';
import { sharedOf } from '../../src/card/share/shared.ts';
import { openPopover } from '../../src/ui/page-card/popover.ts';
import { PopoverView } from '../../src/ui/page-card/popover-view.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { SAMPLE_CLAIM } from '../../src/ui/words.ts';
import { showOptions } from './show-options.tsx';
import { openPanel } from './open-panel.tsx';
import { PANEL_STATES } from './panel-states.ts';
import { SHEETS } from './sheets.ts';
import '../../src/card/tokens.css';
import '../../src/card/card.css';
import '../../src/card/figure.css';
import '../../src/ui/page.css';
import '../../src/ui/share/share.css';
import '../../src/ui/since.css';
import '../../src/ui/panel/panel.css';
import '../../src/ui/sheet.css';
import './gallery.css';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('gallery')!;
const made = {
  rated: ratedCard,
  figures: figuresCard,
  imported: importedCard,
  retracted: retractedCard,
  prediction: predictionCard,
  hostile: hostileCard,
  rtl: rtlCard,
  long: longCard,
};
const all = new Map([
  ...cards.map((data): [string, CardData] => [data.claim.id, data]),
  ...Object.entries<CardData>(made),
]);

/** `&corrected`: by the page; `&details`: with all that can be opened open. */
function showCard(id: string) {
  const data = all.get(id);
  if (!data) return;
  document.body.style.padding = 'var(--margin)';
  render(
    <Card data={data} quote="the words on the page" corrected={asked.has('corrected')} />,
    root,
  );
  if (asked.has('details')) for (const part of root.querySelectorAll('details')) part.open = true;
}

async function showPanel(name: string) {
  const state = PANEL_STATES[name];
  if (state) await openPanel(state, root);
}

function showPageCard(id: string) {
  const data = all.get(id);
  if (!data) return;
  // A page whose own style would spoil anything that is not kept apart.
  document.body.className = 'loud-page';
  root.append('A page with a style of its own. '.repeat(400));
  const popover = openPopover(document);
  render(<PopoverView data={data} onClose={() => popover.close()} />, popover.root);
}

/** `?image=ID`: a card as the picture that is shared. */
function showImage(id: string) {
  const data = all.get(id);
  if (data) root.append(drawCard(sharedOf(data, '2026-11-24')));
}

async function showWelcome() {
  await import('../../src/ui/welcome/welcome.css');
  const sample = signal(cards.find(({ key }) => key === SAMPLE_CLAIM));
  const allowed = signal(asked.has('allowed'));
  const onAll = async () => Promise.resolve((allowed.value = true));
  render(
    <Welcome allowed={allowed} sample={sample} onAll={onAll} onClick={() => Promise.resolve()} />,
    root,
  );
}

function Contents() {
  return (
    <main class="gallery-contents">
      <h1>Gallery</h1>
      <Links title="Panel" of={Object.keys(PANEL_STATES)} to={(state) => `?panel=${state}`} />
      <Links title="Cards" of={[...all.keys()]} to={(id) => `?card=${id}`} />
      <Links title="Cards as images" of={[...all.keys()]} to={(id) => `?image=${id}`} />
      <Links title="Cards in a page" of={[...all.keys()]} to={(id) => `?page-card=${id}`} />
      <h2>Pages</h2>
      <ul>
        <li>
          <a href="?welcome">welcome</a>
        </li>
        <li>
          <a href="?options">options</a>
        </li>
      </ul>
      <Links title="Sheets" of={Object.keys(SHEETS)} to={(name) => `sheet.html?of=${name}`} />
      <p>
        Add <code>&amp;scheme=dark</code>, <code>&amp;lang=es</code>, <code>&amp;text=200</code>.
      </p>
    </main>
  );
}

function Links({ title, of, to }: { title: string; of: string[]; to: (name: string) => string }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {of.map((name): ComponentChild => (
          <li key={name}>
            <a href={to(name)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

const card = asked.get('card');
const panel = asked.get('panel');
const image = asked.get('image');
const pageCard = asked.get('page-card');
if (card !== null) showCard(card);
else if (panel !== null) await showPanel(panel);
else if (image !== null) showImage(image);
else if (pageCard !== null) showPageCard(pageCard);
else if (asked.has('welcome')) await showWelcome();
else if (asked.has('options')) await showOptions(root);
else render(<Contents />, root);
// For the sheets: all is drawn.
document.documentElement.dataset.drawn = '';
