import { callText, readResult } from './page-function.ts';
import type { PageFunction, View } from './types.ts';

/** Calls a function that is text with the card's root; undefined where there is none. */
export type CallWithRoot = (fn: string) => Promise<{ value: unknown } | undefined>;

/** The card in a page. No script of the page reaches into its root; the debugging protocols do. */
export class CardView implements View {
  private readonly page: View;
  private readonly call: CallWithRoot;

  constructor(page: View, call: CallWithRoot) {
    this.page = page;
    this.call = call;
  }

  async evaluate<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = await this.call(`(root) => {
      const document = (${asDocument.toString()})(root);
      return ${callText(fn, args)};
    }`);
    if (!answer) throw new Error('The card has closed.');
    return readResult(answer.value) as Result;
  }

  screenshot(): Promise<Buffer> {
    return this.page.screenshot();
  }

  click(x: number, y: number, button?: 'left' | 'right'): Promise<void> {
    return this.page.click(x, y, button);
  }
}

/** Runs in the page: the root with the few parts of a document that it lacks. */
function asDocument(root: ShadowRoot): object {
  return new Proxy(root, {
    get(_, name) {
      if (name === 'body') return root.querySelector<HTMLElement>('[popover]');
      const value: unknown = Reflect.get(root, name, root);
      if (typeof value !== 'function') return value;
      // As the document's own functions: they are called with the root.
      return (...args: unknown[]) => Reflect.apply(value, root, args) as unknown;
    },
  });
}
