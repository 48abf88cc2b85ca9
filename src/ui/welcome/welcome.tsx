import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { CardData } from '../../core/claim/card-data.ts';
import { WORDS } from '../words.ts';
import { Sample } from './sample.tsx';

export interface WelcomeProps {
  /** Whether all sites may be read, as the browser says it now. */
  allowed: ReadonlySignal<boolean>;
  /** A real claim to show as an example, when it has come. */
  sample: ReadonlySignal<CardData | undefined>;
  /** Asks for all sites; resolves with what the reader answered. Called in the click's own turn. */
  onAll: () => Promise<boolean>;
  /** Leaves the extension to clicks only. */
  onClick: () => Promise<void>;
}

const { welcome } = WORDS;

/** The first page after installing: what this is, where it may run, what happens to what is read. */
export function Welcome({ allowed, sample, onAll, onClick }: WelcomeProps) {
  return (
    <main class="sheet welcome">
      <p class="sheet-name">{WORDS.name}</p>
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.lead}</p>
      <Sample data={sample.value} />
      <h2>{welcome.where}</h2>
      <p>{welcome.whereLead}</p>
      <Choices allowed={allowed.value} onAll={onAll} onClick={onClick} />
      <p class="next">
        <img src="/icons/icon-32.png" width={32} height={32} alt="" />
        <span>{welcome.next}</span>
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

type ChoicesProps = Pick<WelcomeProps, 'onAll' | 'onClick'> & { allowed: boolean };

function Choices({ allowed, onAll, onClick }: ChoicesProps) {
  const [answer, setAnswer] = useState<string>('');
  const chooseAll = () =>
    void onAll()
      .catch(() => false)
      .then((granted) => setAnswer(granted ? '' : welcome.refused));
  const chooseClick = () => void onClick().then(() => setAnswer(welcome.clickChosen));
  return (
    <>
      <div class="places">
        <Choice name={welcome.all} means={welcome.allMeans} primary onChoose={chooseAll} />
        <Choice name={welcome.click} means={welcome.clickMeans} onChoose={chooseClick} />
      </div>
      <p class="done" role="status">
        {allowed ? welcome.granted : answer}
      </p>
    </>
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
    <div class="place">
      <button type="button" class={primary ? 'button primary' : 'button'} onClick={onChoose}>
        {name}
      </button>
      <p>{means}</p>
    </div>
  );
}
