/**
 * The DOM read past what a page can put in its way: a form control named `childNodes`, or an image
 * named `body`, hides the real property of its form or document even from a content script.
 */

type Read<Owner, Value> = (of: Owner) => Value;
type Query<Owner, Value> = Call<Owner, [string], Value>;
type Call<Owner, Args extends unknown[], Value> = (of: Owner, ...args: Args) => Value;
type AtPoint<Owner> = Call<Owner, [x: number, y: number], Element[]>;

function getter(owner: object, name: string): (of: never) => unknown {
  const read: unknown = Reflect.get(Object.getOwnPropertyDescriptor(owner, name) ?? {}, 'get');
  if (typeof read !== 'function') throw new TypeError(`no property ${name}`);
  return (of) => Reflect.apply(read, of, []) as unknown;
}

function method(owner: object, name: string): (of: never, ...args: never[]) => unknown {
  const call: unknown = Object.getOwnPropertyDescriptor(owner, name)?.value;
  if (typeof call !== 'function') throw new TypeError(`no method ${name}`);
  return (of, ...args) => Reflect.apply(call, of, args) as unknown;
}

export const parentOf = getter(Node.prototype, 'parentNode') as Read<Node, Node | null>;
const firstChildOf = getter(Node.prototype, 'firstChild') as Read<Node, Node | null>;
const nextSiblingOf = getter(Node.prototype, 'nextSibling') as Read<Node, Node | null>;
export const typeOf = getter(Node.prototype, 'nodeType') as Read<Node, number>;
export const isConnected = getter(Node.prototype, 'isConnected') as Read<Node, boolean>;
/** Lower case for HTML elements. */
export const localNameOf = getter(Element.prototype, 'localName') as Read<Element, string>;
export const listenTo = method(EventTarget.prototype, 'addEventListener') as Call<
  EventTarget,
  [string, (event: Event) => void, AddEventListenerOptions],
  void
>;
/** Listens to what the browser itself tells: events that a script of the page made count for nothing. */
export function listenToBrowser(
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void {
  listenTo(target, type, (event) => event.isTrusted && listener(event), options);
}
export const rootOf = method(Node.prototype, 'getRootNode') as Call<Node, [], Node>;
/** Only an open one: what is closed is the page's own matter. */
export const shadowRootOf = getter(Element.prototype, 'shadowRoot') as Read<
  Element,
  ShadowRoot | null
>;
const hostOf = getter(ShadowRoot.prototype, 'host') as Read<ShadowRoot, Element>;
const slotOfElement = getter(Element.prototype, 'assignedSlot') as Read<
  Element,
  HTMLSlotElement | null
>;
const slotOfText = getter(Text.prototype, 'assignedSlot') as Read<Text, HTMLSlotElement | null>;
const assignedTo = method(HTMLSlotElement.prototype, 'assignedNodes') as Call<
  HTMLSlotElement,
  [],
  Node[]
>;
export const rootElementOf = getter(Document.prototype, 'documentElement') as Read<
  Document,
  Element | null
>;

export const attributeOf = method(Element.prototype, 'getAttribute') as Call<
  Element,
  [string],
  string | null
>;
export const hasAttribute = method(Element.prototype, 'hasAttribute') as Call<
  Element,
  [string],
  boolean
>;
export const matches = method(Element.prototype, 'matches') as Call<Element, [string], boolean>;
export const closest = method(Element.prototype, 'closest') as Call<
  Element,
  [string],
  Element | null
>;
export const isShown = method(Element.prototype, 'checkVisibility') as Call<
  Element,
  [CheckVisibilityOptions?],
  boolean
>;
export const boxOf = method(Element.prototype, 'getBoundingClientRect') as Call<
  Element,
  [],
  DOMRect
>;
export const holds = method(Node.prototype, 'contains') as Call<Node, [Node], boolean>;
/** `visible` while the page's tab is in front. */
export const visibilityOf = getter(Document.prototype, 'visibilityState') as Read<
  Document,
  DocumentVisibilityState
>;
/** The title that the browser shows. */
export const titleOf = getter(Document.prototype, 'title') as Read<Document, string>;
const atPointInDocument = method(Document.prototype, 'elementsFromPoint') as AtPoint<Document>;
const atPointInShadow = method(ShadowRoot.prototype, 'elementsFromPoint') as AtPoint<ShadowRoot>;
/** All that lies at a point of the viewport, the uppermost first. */
export const elementsAt = (root: Node, x: number, y: number): Element[] =>
  root instanceof ShadowRoot ? atPointInShadow(root, x, y) : atPointInDocument(document, x, y);
const firstInElement = method(Element.prototype, 'querySelector') as Query<Element, Element | null>;
const firstInDocument = method(Document.prototype, 'querySelector') as Query<
  Document,
  Element | null
>;
const allInElement = method(Element.prototype, 'querySelectorAll') as Query<
  Element,
  NodeListOf<Element>
>;
const allInDocument = method(Document.prototype, 'querySelectorAll') as Query<
  Document,
  NodeListOf<Element>
>;

const positionOf = method(Node.prototype, 'compareDocumentPosition') as Call<Node, [Node], number>;
/** Does a node stand before another, and not around it? */
export const precedes = (node: Node, other: Node): boolean =>
  (positionOf(node, other) &
    (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) ===
  Node.DOCUMENT_POSITION_FOLLOWING;

export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text =>
  typeOf(node) === Node.TEXT_NODE || typeOf(node) === Node.CDATA_SECTION_NODE;

/**
 * An element's children as they are drawn now: those of its open shadow tree in place of its own,
 * and in a slot what is put there.
 */
export function childrenDrawnIn(element: Element): Node[] {
  const shadow = shadowRootOf(element);
  if (shadow) return childrenOf(shadow);
  const assigned = element instanceof HTMLSlotElement ? assignedTo(element) : [];
  return assigned.length > 0 ? assigned : childrenOf(element);
}

/** What a node is drawn in: the way back from `childrenDrawnIn`. */
export function drawnIn(node: Node): Node | null {
  const slot = isElement(node) ? slotOfElement(node) : isText(node) ? slotOfText(node) : null;
  const parent = slot ?? parentOf(node);
  return parent instanceof ShadowRoot ? hostOf(parent) : parent;
}

/** The children as they are now. */
function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) children.push(child);
  return children;
}

export function queryAll(root: Element | Document, selector: string): Element[] {
  return [...(isElement(root) ? allInElement(root, selector) : allInDocument(root, selector))];
}

export function query(root: Element | Document, selector: string): Element | undefined {
  const first = isElement(root) ? firstInElement(root, selector) : firstInDocument(root, selector);
  return first ?? undefined;
}
