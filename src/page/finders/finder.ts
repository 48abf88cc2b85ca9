/** A segment of a transcript as its page marks it up. */
export interface Segment {
  /** The elements that hold what was said. None where the element is a mere heading. */
  texts: Element[];
  speaker?: string;
  /** Seconds from the start of the recording. */
  time?: number;
  /** Segments of the same element are one run: a sentence may go on from one to the next. */
  runOf?: Element;
  /** Selector of what is left out within the texts. */
  without?: string;
}

/** Finds passages by the page's own markup. */
export interface SegmentFinder {
  name: string;
  /** Elements that this kind of page marks up; nothing in them is read otherwise. */
  selector: string;
  /** The segment in such an element, or nothing when it is not one after all. */
  read(element: Element): Segment | undefined;
}

/** A line of a block, as far as a label at its head can be seen. */
export interface Line {
  text: string;
  /** How many of its first characters are in bold or italics. */
  strong: number;
}

/** A speaker's label at the head of a line. */
export interface Label {
  /** As the page names them; absent where the label only says that the same turn goes on. */
  speaker?: string;
  time?: number;
  /** Where, in the line, the words begin. */
  words: number;
  /** How it is written: those of one style belong together. */
  style: string;
  /** The turn is cut by the clock, so that a sentence may go on in the next part. */
  cut?: boolean;
  /** Somebody speaks from here on, and it is not said who. */
  anyone?: boolean;
  /** It belongs to the label before it, whose time it has. */
  sameTime?: boolean;
}

/** Finds turns by the labels that stand before them in plain text. */
export interface TurnFinder {
  name: string;
  label(line: Line): Label | undefined;
  /**
   * Tells a transcript's labels from others, given those of one part of the page in reading order:
   * a single `Note:` is none. Nothing where there is no transcript.
   */
  judge(labels: Label[]): ((label: Label) => boolean) | undefined;
}
