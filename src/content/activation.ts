import { followCaptions } from '../page/captions/index.ts';
import { headline } from '../page/headline.ts';
import { pageDate, pageLang } from '../page/page-date.ts';
import { createPainter } from '../page/painter.ts';
import { createReader } from '../page/reader.ts';
import { reveal } from '../page/scroll.ts';
import { DEFAULTS } from '../messages/settings.ts';
import { createSight } from '../page/sight/sight.ts';
import { watchView } from '../page/view.ts';
import { isConnected } from '../platform/runtime.ts';
import { answerExtension } from './answers.ts';
import { connectBackground } from './background.ts';
import { isPlainClick } from './clicks.ts';
import { followSettings } from './follow-settings.ts';
import { highlightNames } from './identity.ts';
import { endWithExtension } from './lifeline.ts';
import { startLiveSession } from './live/with-live.ts';
import { askPatiently } from './matching/patience.ts';

/** Milliseconds after which the background is told again what there is. */
const AGAIN = [1500, 5000, 10_000];

/** Reads this document and answers for it until `activation` aborts; then nothing of it is left. */
export function activate(activation: AbortController): void {
  const { signal } = activation;
  const names = highlightNames();
  const background = connectBackground(activation);
  /** Starts to listen to recordings, once it is known that the reader wants that. */
  let listen: (() => void) | undefined;
  const settings = followSettings(
    () => askPatiently(() => background.settings(undefined), signal),
    (isFirst) => {
      if (settings.now().captions) {
        listen?.();
        listen = undefined;
      }
      // The first time nothing was done by others, unless the reader wants fewer marks.
      if (!isFirst || settings.now().marks !== DEFAULTS.marks) session.restyle();
    },
    signal,
  );
  const session = startLiveSession({
    startReader: (events) => createReader({ root: document, signal, ...events }),
    painter: createPainter({ names, signal }),
    startSight: (onSeen) => createSight(signal, onSeen),
    startView: (onMove) => watchView(signal, onMove),
    background,
    names,
    about: aboutPage,
    headline: () => headline(document),
    reveal,
    settings: settings.now,
    follow: (listener) => {
      listen = () => followCaptions(document, listener, signal);
    },
    isFramed: window.top !== window,
    address: () => location.origin + location.pathname + location.search,
    signal,
  });
  answerExtension(session, background, activation);
  // Many frames speak at once while a page loads, and what one says may be lost: it is said again.
  for (const after of AGAIN)
    setTimeout(() => {
      if (!signal.aborted) session.announce();
    }, after);
  endWithExtension(activation, isConnected);

  const onClick = (event: MouseEvent) => {
    if (isPlainClick(event)) session.click(event.clientX, event.clientY);
  };
  // Captured on the window, so that a page which stops its clicks does not stop these.
  window.addEventListener('click', onClick, { capture: true, signal });
  const onShow = ({ persisted, isTrusted }: PageTransitionEvent) => {
    if (!isTrusted || !persisted) return;
    session.announce();
    void settings.ask();
  };
  window.addEventListener('pageshow', onShow, { signal });
}

function aboutPage() {
  const date = pageDate(document);
  const lang = pageLang(document);
  return { ...(date && { date }), ...(lang && { lang }) };
}
