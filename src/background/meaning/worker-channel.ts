/** What comes back of a message to a worker. */
type Answer = { reply: unknown } | { fault: string };

/** Sends a message to a worker and resolves with its answer; never when the worker dies at it. */
export function postToWorker(worker: Pick<Worker, 'postMessage'>, message: unknown) {
  return new Promise<unknown>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      port1.close();
      if ('reply' in data) resolve(data.reply);
      else reject(new Error(data.fault));
    };
    worker.postMessage(message, [port2]);
  });
}

/** Answers what the page that has started this worker sends. Nobody else can send to it. */
export function answerInWorker(receive: (message: unknown) => Promise<unknown> | undefined): void {
  addEventListener('message', ({ data, ports: [port] }: MessageEvent<unknown>) => {
    const give = (answer: Answer) => port?.postMessage(answer);
    receive(data)?.then(
      (reply) => give({ reply }),
      (error: unknown) => give({ fault: String(error) }),
    );
  });
}
