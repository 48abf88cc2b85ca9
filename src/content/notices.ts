import type { Notice } from '../core/notice.ts';
import type { Passage } from '../core/passage.ts';
import type { PageModel } from './page-model.ts';

/** What of a page could not be read or compared, as it is now. */
export interface Notices {
  /** What of the page could not be read. */
  read(notices: Notice[]): void;
  /** These were compared. @param isBounded not with all claims */
  answered(subjects: Passage[], isBounded: boolean): void;
  /** These got no answer. */
  failed(subjects: Passage[]): void;
  /** All is asked about again. */
  again(): void;
  readonly hasUnanswered: boolean;
  list(): Notice[];
}

export function createNotices(model: Pick<PageModel, 'isCurrent' | 'full'>): Notices {
  let unread: Notice[] = [];
  let unanswered = new Set<Passage>();
  let bounded = new Set<Passage>();

  return {
    read: (notices) => void (unread = notices),
    answered(subjects, isBounded) {
      for (const subject of subjects) {
        unanswered.delete(subject);
        if (isBounded) bounded.add(subject);
        else bounded.delete(subject);
      }
    },
    failed(subjects) {
      for (const subject of subjects) unanswered.add(subject);
    },
    again: () => unanswered.clear(),
    get hasUnanswered() {
      return unanswered.size > 0;
    },
    list() {
      // What has left the page is no matter any more.
      unanswered = new Set([...unanswered].filter((passage) => model.isCurrent(passage)));
      bounded = new Set([...bounded].filter((passage) => model.isCurrent(passage)));
      const all: [boolean, Notice][] = [
        [bounded.size > 0, 'not-compared-whole'],
        [model.full, 'many-matches'],
        [unanswered.size > 0, 'not-compared'],
      ];
      return [...unread, ...all.flatMap(([holds, notice]) => (holds ? [notice] : []))];
    },
  };
}
