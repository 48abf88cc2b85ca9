import { attributeOf, isElement, listenToBrowser, localNameOf, rootElementOf } from './dom.ts';
import { changesText } from './style-change.ts';

/** What the page changed since the last look. */
export interface Changes {
  /** Nodes whose text or children are others now. */
  touched: Set<Node>;
  /** Elements that may be rendered otherwise or were put in: nothing known of all in them holds. */
  restyled: Set<Element>;
}

export interface Watch {
  /** Hands over the changes and starts anew. */
  take(): Changes;
  /** Watches a shadow tree as well. */
  include(root: ShadowRoot): void;
  /** Notes that nothing known of all in an element holds. */
  restyle(element: Element): void;
  readonly isQuiet: boolean;
}

/** Attributes that show and hide, or make text editable. `visibility` is YouTube's for its panels. */
const ATTRIBUTES = 'class style hidden open visibility contenteditable role slot'.split(' ');
const WATCHED: MutationObserverInit = {
  ...{ childList: true, characterData: true, subtree: true },
  attributeFilter: ATTRIBUTES,
  attributeOldValue: true,
};
/** From so many nodes on, it is cheaper to look at the whole page. */
const MOST_TOUCHED = 5000;

/**
 * Watches the page for changes. The observer only notes where they are: it runs in the page's own
 * turn, perhaps sixty times a second.
 */
export function watchPage(root: Document, signal: AbortSignal, onChange: () => void): Watch {
  let changes = none();
  const isQuiet = () => changes.touched.size === 0 && changes.restyled.size === 0;
  const observer = new MutationObserver((records) => {
    for (const record of records) note(changes, record, root);
    if (!isQuiet()) onChange();
  });
  observer.observe(root, WATCHED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    changes = none();
  });
  const restyle = (element: Element) => {
    changes.restyled.add(element);
    onChange();
  };
  return {
    take() {
      const taken = changes;
      changes = none();
      return taken;
    },
    include(shadow) {
      observer.observe(shadow, WATCHED);
      // Told of the slot that words left, too, which no record names.
      const onSlot = ({ target }: Event) => restyle(target as Element);
      listenToBrowser(shadow, 'slotchange', onSlot, { signal });
    },
    restyle,
    get isQuiet() {
      return isQuiet();
    },
  };
}

const none = (): Changes => ({ touched: new Set(), restyled: new Set() });

function note(changes: Changes, record: MutationRecord, root: Document) {
  const { touched, restyled } = changes;
  const { type, target, addedNodes } = record;
  if (type !== 'attributes') touched.add(target);
  else if (isTelling(record)) restyled.add(target as Element);
  // What is put back may have changed while it was out of the page, where nothing is observed.
  for (const node of addedNodes) if (isElement(node)) restyled.add(node);
  if (touched.size + restyled.size <= MOST_TOUCHED) return;
  touched.clear();
  restyled.clear();
  const top = rootElementOf(root);
  if (top) restyled.add(top);
}

/** Pages set attributes to what they are, and animate by styles that hide and show nothing. */
function isTelling({ target, attributeName, oldValue }: MutationRecord): boolean {
  const element = target as Element;
  const value = attributeOf(element, attributeName ?? '');
  if (attributeName !== 'style') return value !== oldValue;
  const name = localNameOf(element);
  return changesText(oldValue, value, name === 'html' || name === 'body');
}
