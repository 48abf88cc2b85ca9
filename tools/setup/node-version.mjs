/** The oldest Node that the tools run on; `engines` in package.json says the same. */
const FLOOR = [20, 19];

/**
 * @param {string} [version] as `process.versions.node` has it
 * @throws {Error} when Node is too old
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = FLOOR;
  if (major > floorMajor || (major === floorMajor && minor >= floorMinor)) return;
  throw new Error(
    `Onrecord's tools need Node ${FLOOR.join('.')} or newer; this is ${version}. ` +
      'Get a current one from https://nodejs.org and run the command again.',
  );
}
