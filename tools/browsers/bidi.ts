import { WebSocket } from 'ws';

interface Reply {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A WebDriver BiDi connection: commands with their answers, and events. */
export class Bidi {
  readonly closed: Promise<void>;
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, (params: unknown) => void>();
  private last = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('message', (data: Buffer) => this.receive(JSON.parse(data.toString()) as Reply));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox has closed.'));
      this.waiting.clear();
    });
  }

  /** @param address as the browser printed it, `ws://127.0.0.1:…` */
  static connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`, { maxPayload: 1 << 28 });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new Bidi(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a command. The caller names the shape of the result as the BiDi standard gives it. */
  send<Result>(method: string, params: object): Promise<Result> {
    const id = ++this.last;
    return new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Hears an event. One listener for each. */
  on(method: string, listener: (params: unknown) => void): void {
    this.listeners.set(method, listener);
  }

  private receive(reply: Reply): void {
    if (reply.method) this.listeners.get(reply.method)?.(reply.params);
    const waiting = reply.id === undefined ? undefined : this.waiting.get(reply.id);
    if (!waiting || reply.id === undefined) return;
    this.waiting.delete(reply.id);
    if (reply.type === 'error')
      waiting.reject(new Error(`${reply.error ?? 'error'}: ${reply.message ?? ''}`));
    else waiting.resolve(reply.result);
  }
}
