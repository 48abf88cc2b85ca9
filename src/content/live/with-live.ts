import type { MatchRequest } from '../../core/match/types.ts';
import type { ListedMatch, PageState } from '../../messages/schemas.ts';
import { LOOK_DEADLINE } from '../meaning/looks.ts';
import { askPatiently, inTime } from '../matching/patience.ts';
import type { CaptionsListener } from '../../page/captions/index.ts';
import { startSession, type Session, type SessionParts } from '../session.ts';
import { isMarked } from '../marks.ts';
import { toWire } from '../wire.ts';
import type { LiveFind } from './finds.ts';
import { listTogether } from './list-together.ts';
import { startLive } from './live.ts';

export interface LiveSessionParts extends SessionParts {
  /** Starts to follow the page's captions. */
  follow: (listener: CaptionsListener) => void;
  /** The page's address. */
  address: () => string;
  /** The page is framed in another. */
  isFramed: boolean;
}

/**
 * Reads a page and follows what is spoken on it: one list, one badge, one way to jump. A page
 * within another, as most adverts are, says nothing of itself until it has something to show.
 */
export function startLiveSession(parts: LiveSessionParts): Session {
  const { background, signal } = parts;
  let beside = 0;
  let isSilent = parts.isFramed;
  let wasOn = parts.settings().meaning;
  const session = startSession({
    ...parts,
    background: {
      ...background,
      changed: async ({ document, marked }) => {
        isSilent &&= isEmpty(state());
        if (!isSilent) await background.changed({ document, marked: marked + beside });
      },
    },
  });
  const live = startLive({
    document: session.document,
    follow: parts.follow,
    match: (request) => {
      const wire = { ...request, passages: request.passages.map(toWire) };
      return askPatiently(() => background.match(wire), signal);
    },
    look,
    about: parts.about,
    address: parts.address,
    onHeard,
    onChange,
    signal,
  });

  /** What is spoken now is before all else that waits for a second look. */
  async function look(request: MatchRequest & { subjects: string[] }) {
    if (!parts.settings().meaning) return undefined;
    const title = parts.headline();
    const wire = { ...request, passages: request.passages.map(toWire) };
    const asked = { ...wire, inSight: true as const, ...(title !== undefined && { title }) };
    const reply = await inTime(background.look(asked), signal, LOOK_DEADLINE).catch(
      () => undefined,
    );
    return reply?.reading === 'read' ? reply.matches : undefined;
  }

  function onChange() {
    beside = live.finds().length === 0 ? 0 : state().matches.filter(isOnlyHeard).length;
    session.announce();
  }

  /** Marked nowhere in the page: the badge counts it beside the page's marks. */
  function isOnlyHeard(match: ListedMatch): boolean {
    return match.heard === match.id && isMarked(match, parts.settings());
  }

  function onHeard({ id, match, player }: LiveFind) {
    if (!isMarked(match, parts.settings())) return;
    const { document, matches } = state();
    const named = matches.find(({ heard }) => heard === id)?.id ?? id;
    const isSure = match.tier === 'certain' && !match.corrected;
    background.heard({ document, match: named, claim: match.claim }).then(
      ({ pause }) => pause && isSure && player.pause(),
      () => undefined,
    );
  }

  function state(): PageState {
    const page = session.state();
    return {
      ...page,
      version: page.version + live.version,
      matches: listTogether(page.matches, live.finds()),
      taken: [...page.taken, ...live.taken()],
      ...(live.captions && { captions: live.captions }),
    };
  }

  return {
    ...session,
    state,
    readAgain(why) {
      session.readAgain(why);
      live.recheck();
    },
    restyle() {
      session.restyle();
      const { meaning } = parts.settings();
      if (meaning !== wasOn) live.recheck();
      wasOn = meaning;
    },
    hasSpeech: () => live.captions === 'followed' || session.hasSpeech(),
    jump(id) {
      const match = state().matches.find((one) => one.id === id || one.heard === id);
      const find = match?.heard === undefined ? undefined : live.find(match.heard);
      if (!match || !find) return session.jump(id);
      find.player.seek(find.time);
      return match.id === find.id ? { found: true } : { ...session.jump(match.id), found: true };
    },
  };
}

function isEmpty({ matches, captions }: PageState): boolean {
  return matches.length === 0 && captions === undefined;
}
