import { useState } from 'preact/hooks';
import { asCitation } from '../../card/share/as-citation.ts';
import { asText } from '../../card/share/as-text.ts';
import { sharedOf } from '../../card/share/shared.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { localDay } from '../../words/local-day.ts';
import type { ImageServices, ShareServices } from './services.ts';
import { SHARE_WORDS as WORDS } from './words.ts';

export interface ShareProps {
  data: CardData;
  services: ShareServices;
  /** The address of the marked words, where the card stands for a place in a page. */
  onLink?: (() => Promise<string | undefined>) | undefined;
}

/** What came of the last thing asked for, and what is left to be copied by hand. */
interface Told {
  words: string;
  byHand?: string;
}

/** Ways to hand on what a card says, each of which tells what came of it. */
export function Share({ data, services, onLink }: ShareProps) {
  const [told, setTold] = useState<Told>({ words: '' });
  const shared = () => sharedOf(data, localDay(new Date()));

  const copy = async (kind: keyof typeof WORDS.copied, text: string) => {
    const isCopied = await succeeds(services.copyText(text));
    setTold(isCopied ? { words: WORDS.copied[kind] } : { words: WORDS.notCopied, byHand: text });
  };
  const copyLink = async (linkOf: NonNullable<ShareProps['onLink']>) => {
    const link = await linkOf().catch(() => undefined);
    if (link === undefined) setTold({ words: WORDS.noLink });
    else await copy('link', link);
  };
  const copyImage = async (copyPng: NonNullable<ImageServices['copy']>, images: ImageServices) => {
    const isCopied = await succeeds(copyPng(images.draw(shared())));
    setTold({ words: isCopied ? WORDS.copied.image : WORDS.notCopiedImage });
  };
  const saveImage = async (images: ImageServices) => {
    const png = await images.draw(shared()).catch(() => undefined);
    if (png) images.save(png, fileName(data.key));
    setTold({ words: png ? WORDS.saved : WORDS.notDrawn });
  };
  const { images } = services;
  const copyPng = images?.copy;

  return (
    <details class="share">
      <summary>{WORDS.title}</summary>
      <div class="share-ways">
        <Way words={WORDS.text} onClick={() => copy('text', asText(shared()))} />
        {onLink && <Way words={WORDS.link} onClick={() => copyLink(onLink)} />}
        <Way words={WORDS.citation} onClick={() => copy('citation', asCitation(shared()))} />
        {copyPng && <Way words={WORDS.image} onClick={() => copyImage(copyPng, images)} />}
        {images && <Way words={WORDS.saveImage} onClick={() => saveImage(images)} />}
      </div>
      <p role="status" class="share-told">
        {told.words}
      </p>
      {told.byHand !== undefined && (
        <label class="share-by-hand">
          {WORDS.byHand}
          <textarea
            readOnly
            rows={5}
            dir="auto"
            value={told.byHand}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
      <p class="share-privacy">{WORDS.privacy}</p>
    </details>
  );
}

function Way({ words, onClick }: { words: string; onClick: () => Promise<void> }) {
  return (
    <button type="button" class="button" onClick={() => void onClick()}>
      {words}
    </button>
  );
}

const succeeds = (attempt: Promise<void>) =>
  attempt.then(
    () => true,
    () => false,
  );

/** A claim's name is of letters, digits and hyphens. */
const fileName = (key: string) => `${key.replace('/', '-')}.png`;
