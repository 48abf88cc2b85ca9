import { application } from './application.ts';
import { article } from './article.ts';
import { chat } from './chat.ts';
import type { MadePage } from './page.ts';
import { transcript } from './transcript.ts';

/** The pages of the bench. */
export const PAGES: readonly MadePage[] = [article, transcript, chat, application];
