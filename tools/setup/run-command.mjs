import { spawn } from 'node:child_process';

/**
 * Runs a command with its output shown. A signal to end goes to it, so that it can put away what it
 * started.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export function runShown(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', pass).on('SIGINT', pass);
    const end = (/** @type {number} */ code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('exit', (code) => end(code ?? 1));
  });
}

/**
 * Runs a command and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options] timeout in ms
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runKept(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    endWithUs(child);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Ends a process when a signal ends this one first: else it would go on, unheard.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    child.once('close', () => process.exit(130));
    child.kill(signal);
  };
  process.on('SIGTERM', pass).on('SIGINT', pass);
  child.on('close', () => process.off('SIGTERM', pass).off('SIGINT', pass));
}
