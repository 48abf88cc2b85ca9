import type { Bidi } from './bidi.ts';
import { CardView, type CallWithRoot } from './card-view.ts';
import { extentOf } from './extent.ts';
import { callText, readResult } from './page-function.ts';
import type { Key, PageFunction, Tab, View } from './types.ts';

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

function valueOf(answer: Evaluated): unknown {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value;
}

/** A browsing context in Firefox: a tab, the sidebar, or the browser's own window. */
export class FirefoxView implements View {
  readonly context: string;
  protected readonly bidi: Bidi;

  constructor(bidi: Bidi, context: string) {
    this.bidi = bidi;
    this.context = context;
  }

  async evaluate<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return readResult(await this.run(callText(fn, args))) as Result;
  }

  /** Runs a function that is text already. */
  evaluateText(fn: string): Promise<unknown> {
    return this.run(`(${fn})()`);
  }

  private async run(expression: string): Promise<unknown> {
    return valueOf(
      await this.bidi.send<Evaluated>('script.evaluate', {
        expression,
        awaitPromise: true,
        target: { context: this.context },
      }),
    );
  }

  /** Calls a function that is text with a node of the page. */
  protected async callWith(sharedId: string, functionDeclaration: string): Promise<unknown> {
    return valueOf(
      await this.bidi.send<Evaluated>('script.callFunction', {
        functionDeclaration,
        arguments: [{ sharedId }],
        awaitPromise: true,
        target: { context: this.context },
      }),
    );
  }

  async screenshot({ most }: { most?: number } = {}): Promise<Buffer> {
    const part =
      most === undefined
        ? { origin: 'viewport' }
        : {
            origin: 'document',
            clip: { type: 'box', x: 0, y: 0, ...(await this.evaluate(extentOf, most)) },
          };
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
      ...part,
    });
    return Buffer.from(data, 'base64');
  }

  async click(x: number, y: number, side: 'left' | 'right' = 'left'): Promise<void> {
    const button = side === 'left' ? 0 : 2;
    const at = { x: Math.round(x), y: Math.round(y) };
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', ...at },
            { type: 'pointerDown', button },
            { type: 'pointerUp', button },
          ],
        },
      ],
    });
  }
}

/** How WebDriver writes keys that are no letters. */
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
  Alt: '\uE00A',
  Shift: '\uE008',
};

/** A node as BiDi writes it down. */
interface RemoteNode {
  sharedId?: string;
  value?: {
    mode?: string;
    nodeValue?: string;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

/** The text nodes below a node that lie in a shadow root. */
function shadowText({ value }: RemoteNode, inside: boolean): string[] {
  if (!value) return [];
  const own = inside && value.nodeValue ? [value.nodeValue] : [];
  const root = value.shadowRoot ? shadowText(value.shadowRoot, true) : [];
  return [...own, ...root, ...(value.children ?? []).flatMap((child) => shadowText(child, inside))];
}

/** A tab with its number for extensions. */
export class FirefoxTab extends FirefoxView implements Tab {
  readonly id: number;

  constructor(bidi: Bidi, context: string, id: number) {
    super(bidi, context);
    this.id = id;
  }

  async goto(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: 'complete',
    });
  }

  /** All text inside shadow roots of the page, closed ones too. */
  async closedText(): Promise<string> {
    const answer = await this.bidi.send<Evaluated>('script.evaluate', {
      expression: 'document.documentElement',
      awaitPromise: false,
      target: { context: this.context },
      serializationOptions: { maxDomDepth: 60, includeShadowTree: 'all' },
    });
    return shadowText(answer.result as RemoteNode, false).join(' ');
  }

  async press(key: Key): Promise<void> {
    const values = key.split('+').map((part) => KEYS[part] ?? part.toLowerCase());
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async card(): Promise<View | undefined> {
    const call: CallWithRoot = async (fn) => {
      const root = await this.closedRoot();
      return root === undefined ? undefined : { value: await this.callWith(root, fn) };
    };
    return (await call('() => null')) && new CardView(this, call);
  }

  /** The closed root of the last element beside the body. */
  private async closedRoot(): Promise<string | undefined> {
    const answer = await this.bidi.send<Evaluated>('script.evaluate', {
      expression: 'document.documentElement.lastElementChild',
      awaitPromise: false,
      target: { context: this.context },
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const root = (answer.result as RemoteNode).value?.shadowRoot;
    return root?.value?.mode === 'closed' ? root.sharedId : undefined;
  }

  heap(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async activate(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }
}
