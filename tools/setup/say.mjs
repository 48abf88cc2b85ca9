const colours = process.stdout.isTTY && !process.env.NO_COLOR;

/**
 * Says what is going on, one line a step.
 * @param {string} text
 */
export function say(text) {
  console.log(`${colours ? '\u001b[2m›\u001b[0m' : '›'} ${text}`);
}

/**
 * Says what is being done, then how long it took.
 * @template T
 * @param {string} what in the continuous form: "Building for Chrome"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  say(`${what} …`);
  const start = Date.now();
  const result = await work();
  say(`${what}: done in ${seconds(Date.now() - start)}`);
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} "1.4 s"
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Ends the command with a message for people: no stack trace for what they can put right.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
