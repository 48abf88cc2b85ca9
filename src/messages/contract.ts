import * as v from 'valibot';

/** One call of a boundary: what is asked and what is answered, each checked where it arrives. */
export interface Call {
  request: v.GenericSchema;
  reply: v.GenericSchema;
}

/** All calls that one side may make to another. `name` tells them apart on the shared channel. */
export interface Contract<Calls extends Record<string, Call>> {
  name: string;
  calls: Calls;
}

type AnyCalls = Record<string, Call>;
type RequestOf<C extends Call> = v.InferOutput<C['request']>;
type ReplyOf<C extends Call> = v.InferOutput<C['reply']>;

/** A function for each call of the contract. A reply of a wrong shape rejects. */
export type Sender<Calls extends AnyCalls> = {
  [Name in keyof Calls]: (request: RequestOf<Calls[Name]>) => Promise<ReplyOf<Calls[Name]>>;
};

/** A handler for each call. `From` is what the receiving side knows of the sender. */
export type Handlers<Calls extends AnyCalls, From> = {
  [Name in keyof Calls]: (
    request: RequestOf<Calls[Name]>,
    from: From,
  ) => ReplyOf<Calls[Name]> | Promise<ReplyOf<Calls[Name]>>;
};

/** Why a message was not handled: said to `refused`, never to its sender. */
export interface Refusal {
  contract: string;
  call: string;
  reason: string;
}

const envelope = v.strictObject({
  contract: v.string(),
  call: v.string(),
  body: v.optional(v.unknown()),
});

export function contract<Calls extends AnyCalls>(name: string, calls: Calls): Contract<Calls> {
  return { name, calls };
}

/**
 * Makes the asking side of a contract.
 * @param post carries one message and resolves with the answer, as `runtime.sendMessage` does.
 */
export function createSender<Calls extends AnyCalls>(
  { name, calls }: Contract<Calls>,
  post: (message: unknown) => Promise<unknown>,
): Sender<Calls> {
  const entries = Object.entries(calls).map(([call, { reply }]) => [
    call,
    async (body: unknown) => v.parse(reply, await post({ contract: name, call, body })),
  ]);
  return Object.fromEntries(entries) as Sender<Calls>;
}

/**
 * Makes the answering side of a contract: a listener that returns `undefined` for messages that
 * are not this contract's, so that other listeners can have them.
 *
 * A valid call reaches its handler in the same turn, before any promise: `sidePanel.open()` loses
 * the reader's click otherwise.
 *
 * @param identify what is known of the sender, or `undefined` to refuse it.
 */
export function createReceiver<Calls extends AnyCalls, RawSender, From>(
  { name, calls }: Contract<Calls>,
  identify: (sender: RawSender) => From | undefined,
  handlers: Handlers<Calls, From>,
  refused: (refusal: Refusal) => void,
): (message: unknown, sender: RawSender) => Promise<unknown> | undefined {
  return (message, sender) => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success || parsed.output.contract !== name) return undefined;
    const { call, body } = parsed.output;
    const refuse = (reason: string) => {
      refused({ contract: name, call: call.slice(0, 40), reason });
      return Promise.reject(new Error('refused'));
    };

    const shape = Object.hasOwn(calls, call) ? calls[call] : undefined;
    const handler = shape && handlers[call];
    if (!shape || !handler) return refuse('unknown call');
    const from = identify(sender);
    if (from === undefined) return refuse('wrong sender');
    const request = v.safeParse(shape.request, body);
    if (!request.success)
      return refuse(`wrong shape: ${v.summarize(request.issues).slice(0, 300)}`);
    return answer(() => handler(request.output, from));
  };
}

/** Turns a thrown error into a rejection without putting the call off to a later turn. */
function answer(run: () => unknown): Promise<unknown> {
  try {
    return Promise.resolve(run());
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
