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
import { PageAddress } from '../../src/ui/share/page-address.ts';
import { sharedOf } from '../../src/card/share/shared.ts';
import { PanelView } from '../../src/ui/panel/panel.tsx';
import type { Place } from '../../src/ui/panel/lookup.ts';
import { createPanel } from '../../src/ui/panel/state.ts';
import { openPopover } from '../../src/ui/page-card/popover.ts';
import { PopoverView } from '../../src/ui/page-card/popover-view.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { SAMPLE_CLAIM } from '../../src/ui/words.ts';
import { PANEL_STATES, matches, panelServices } from './panel-states.ts';
import '../../src/card/tokens.css';
import '../../src/card/card.css';
import '../../src/card/figure.css';
import '../../src/ui/page.css';
import '../../src/ui/share/share.css';
import '../../src/ui/panel/panel.css';
import '../../src/ui/sheet.css';
import '../../src/ui/welcome/welcome.css';
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

/** `?scheme=dark` stands in for the reader's setting, which a page cannot change. */
document.documentElement.style.colorScheme = asked.get('scheme') ?? '';

function showCard(id: string) {
  const data = all.get(id);
  if (!data) return;
  document.body.style.padding = 'var(--margin)';
  render(
    <Card data={data} quote="the words on the page" corrected={asked.has('corrected')} />,
    root,
  );
}

/**
 * `?panel=list`, and `&open=2` to open the card of the third match, `&search=people` to search, or
 * `&place={"kind":"history"}` to look something up.
 */
async function showPanel(state: string) {
  const panel = createPanel(panelServices(state));
  render(
    <PageAddress.Provider value={() => Promise.resolve('https://news.example/a')}>
      <PanelView panel={panel} onSettings={() => undefined} />
    </PageAddress.Provider>,
    root,
  );
  panel.follow(1);
  await panel.refresh();
  const query = asked.get('search');
  if (query !== null) panel.search.for(query);
  const place = asked.get('place');
  if (place !== null) panel.lookup.open(JSON.parse(place) as Place);
  const open = asked.get('open');
  const match = open === null ? undefined : matches[Number(open)];
  if (match) panel.open(match);
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

function showWelcome() {
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
    <main class="contents">
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
          <a href="/src/ui/options/index.html">options</a>
        </li>
      </ul>
      <p>
        Add <code>&amp;scheme=dark</code>; <code>&amp;open=0</code> opens a match in the panel.
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
else if (panel !== null) void showPanel(panel);
else if (image !== null) showImage(image);
else if (pageCard !== null) showPageCard(pageCard);
else if (asked.has('welcome')) showWelcome();
else render(<Contents />, root);
