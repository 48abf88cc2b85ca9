import { useState } from 'preact/hooks';
import { WORDS } from '../words.ts';

interface WelcomeProps {
  /** Asks for all sites; resolves with what the reader answered. Called in the click's own turn. */
  onAll: () => Promise<boolean>;
  /** Leaves the extension to clicks only. */
  onClick: () => Promise<void>;
}

const { welcome } = WORDS;

/** The first page after installing: what this is, where it may run, what happens to what is read. */
export function Welcome({ onAll, onClick }: WelcomeProps) {
  const [done, setDone] = useState('');
  const chooseAll = () => void onAll().then((granted) => setDone(granted ? welcome.granted : ''));
  const chooseClick = () => void onClick().then(() => setDone(welcome.clickChosen));
  return (
    <main class="sheet">
      <p class="sheet-name">{WORDS.name}</p>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.lead}</p>
      <figure class="sample">
        <figcaption class="sheet-label">{welcome.sample}</figcaption>
        <p>
          {welcome.sampleBefore}
          <mark>{welcome.sampleMark}</mark>
          {welcome.sampleAfter}
        </p>
        <SampleBars />
      </figure>
      <h2>{welcome.where}</h2>
      <p>{welcome.whereLead}</p>
      <div class="choices">
        <Choice name={welcome.all} means={welcome.allMeans} primary onChoose={chooseAll} />
        <Choice name={welcome.click} means={welcome.clickMeans} onChoose={chooseClick} />
      </div>
      <p class="done" role="status">
        {done}
      </p>
      <h2>{welcome.privacy}</h2>
      <dl class="facts-list">
        {welcome.facts.map(([what, means]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}

interface ChoiceProps {
  name: string;
  means: string;
  primary?: boolean;
  onChoose: () => void;
}

function Choice({ name, means, primary = false, onChoose }: ChoiceProps) {
  return (
    <div class="choice">
      <button type="button" class={primary ? 'button primary' : 'button'} onClick={onChoose}>
        {name}
      </button>
      <p>{means}</p>
    </div>
  );
}

/** 60 million against 1.1 million, to scale: the first thing a reader sees of a card. */
function SampleBars() {
  return (
    <dl class="sample-bars">
      {welcome.sampleBars.map(({ name, value, share }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd class="sample-track" aria-hidden="true">
            <span style={{ inlineSize: `${share}%` }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
