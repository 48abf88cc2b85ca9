import { say } from '../../words/say.ts';

/** Every word of sharing a card. */
export const SHARE_WORDS = {
  title: say('shareTitle'),
  text: say('shareText'),
  link: say('shareLink'),
  citation: say('shareCitation'),
  image: say('shareImage'),
  saveImage: say('shareSaveImage'),
  privacy: say('sharePrivacy'),
  copied: {
    text: say('shareCopiedText'),
    link: say('shareCopiedLink'),
    citation: say('shareCopiedCitation'),
    image: say('shareCopiedImage'),
  },
  saved: say('shareSaved'),
  notCopied: say('shareNotCopied'),
  notCopiedImage: say('shareNotCopiedImage'),
  notDrawn: say('shareNotDrawn'),
  noLink: say('shareNoLink'),
  byHand: say('shareByHand'),
} as const;
