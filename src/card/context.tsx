import type {
  ContextBlock,
  Evidence,
  Note,
  QuoteBlock as Quote,
  Timeline,
} from '../core/claim/context.ts';
import type { Figure } from '../core/claim/figure.ts';
import type { NumberedSources } from './cite.tsx';
import { EvidenceBlock } from './evidence.tsx';
import { FigureBlock } from './figure.tsx';
import { NoteBlock } from './note.tsx';
import { QuoteBlock } from './quote-block.tsx';
import { TimelineBlock } from './timeline.tsx';
import { WORDS } from './words.ts';

interface ContextProps {
  blocks: ContextBlock[];
  sources: NumberedSources;
}

/** The blocks of a claim's context, in the editors' order. */
export function Context({ blocks, sources }: ContextProps) {
  if (blocks.length === 0) return null;
  return (
    <section class="part context">
      <h2 class="label" lang={WORDS.lang}>
        {WORDS.context}
      </h2>
      {blocks.map((block, at) => (
        <Block key={at} block={block} sources={sources} />
      ))}
    </section>
  );
}

/** The schema has checked each known kind's value; a newer kind gets a word instead of silence. */
function Block({ block, sources }: { block: ContextBlock; sources: NumberedSources }) {
  const kind = Object.keys(block)[0] ?? '';
  const value = (block as Record<string, unknown>)[kind];
  switch (kind) {
    case 'figure':
      return <FigureBlock figure={value as Figure} sources={sources} />;
    case 'timeline':
      return <TimelineBlock timeline={value as Timeline} sources={sources} />;
    case 'evidence':
      return <EvidenceBlock evidence={value as Evidence} sources={sources} />;
    case 'quote':
      return <QuoteBlock quote={value as Quote} sources={sources} />;
    case 'note':
      return <NoteBlock note={value as Note} sources={sources} />;
    default:
      return (
        <p class="block aside" lang={WORDS.lang}>
          {WORDS.unknownBlock(kind)}
        </p>
      );
  }
}
