/** Every word of sharing a card. */
export const SHARE_WORDS = {
  title: 'Share',
  text: 'Copy as text',
  link: 'Copy link to these words',
  citation: 'Copy citation',
  image: 'Copy as image',
  saveImage: 'Save as image',
  privacy: 'Made on this computer. What you copy goes where you paste it, and nowhere else.',
  copied: {
    text: 'Copied as text.',
    link: 'Link copied. It opens the page at these words.',
    citation: 'Citation copied.',
    image: 'Image copied.',
  },
  saved: 'The image was handed to your browser’s downloads.',
  notCopied: 'Your browser did not let us copy it. Select the text below and copy it yourself.',
  notCopiedImage: 'Your browser did not let us copy the image. Use “Save as image” instead.',
  notDrawn: 'The image could not be drawn. Use “Copy as text” instead.',
  noLink: 'The page’s address could not be read. Copy it from the address bar.',
  byHand: 'To copy yourself',
} as const;
