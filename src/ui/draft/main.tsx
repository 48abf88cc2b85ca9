import { render } from 'preact';
import { draftKey, readDraft } from '../../messages/draft.ts';
import { getSession, removeSession } from '../../platform/session.ts';
import { DraftPage } from './draft.tsx';
import { followSettings } from '../follow-settings.ts';
import '../../card/tokens.css';
import '../page.css';
import '../sheet.css';
import './draft.css';

/** Takes the draft out of the browser's memory: it is handed over once. */
async function takeDraft() {
  const id = new URLSearchParams(location.search).get('draft');
  if (id === null) return undefined;
  const stored = await getSession(draftKey(id));
  await removeSession(draftKey(id));
  return readDraft(stored);
}

const draft = await takeDraft().catch(() => undefined);
// The draft is on this page only: another language comes with the next.
followSettings(() => undefined);
render(
  <DraftPage draft={draft} onCopy={(text) => navigator.clipboard.writeText(text)} />,
  document.getElementById('draft')!,
);
