import type { Built, Searcher, System } from './adapters/types.ts';
import type { Material } from './material.ts';
import { DEPTH } from './quality.ts';

/** What is asked of a place where systems run: this process, or a browser's background. */
export interface Stage {
  /** Builds the index of the claims and keeps what would be stored. Milliseconds and bytes. */
  build(system: string): Promise<{ ms: number; bytes: number }>;
  /** Opens the index from what was kept. Milliseconds. */
  load(system: string): Promise<number>;
  /** Asks the loaded index these lines, one after the other. Milliseconds. */
  time(system: string, lines: readonly number[]): Promise<number>;
  /** The places that are found for each question of a quality set. */
  answers(system: string, set: number): Promise<number[][]>;
}

/** Runs systems right here. Free of Node: a browser's background is such a place too. */
export class LocalStage implements Stage {
  readonly #material: Material;
  readonly #systems: Map<string, System>;
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #loaded = new Map<string, Searcher>();

  constructor(material: Material, systems: readonly System[]) {
    this.#material = material;
    this.#systems = new Map(systems.map((system) => [system.name, system]));
  }

  build(name: string): Promise<{ ms: number; bytes: number }> {
    const system = this.#system(name);
    let built: Built | undefined;
    const ms = timed(() => (built = system.build(this.#material.claims)));
    const kept = built!.serialise();
    this.#kept.set(name, kept);
    return Promise.resolve({ ms, bytes: kept.length });
  }

  load(name: string): Promise<number> {
    const system = this.#system(name);
    const kept = this.kept(name);
    return Promise.resolve(timed(() => this.#loaded.set(name, system.load(kept))));
  }

  time(name: string, lines: readonly number[]): Promise<number> {
    const searcher = this.#searcher(name);
    const queries = lines.map((at) => this.#material.lines[at]!);
    return Promise.resolve(
      timed(() => {
        for (const query of queries) searcher.query(query, DEPTH);
      }),
    );
  }

  answers(name: string, set: number): Promise<number[][]> {
    const { claims, questions } = this.#material.quality[set]!;
    const isLoaded = claims === this.#material.claims;
    const searcher = isLoaded ? this.#searcher(name) : this.#system(name).build(claims);
    return Promise.resolve(questions.map(({ query }) => searcher.query(query, DEPTH)));
  }

  /** What would be stored of an index that was built. */
  kept(name: string): Uint8Array<ArrayBuffer> {
    return held(this.#kept, name, 'built');
  }

  #searcher(name: string): Searcher {
    return held(this.#loaded, name, 'loaded');
  }

  #system(name: string): System {
    return held(this.#systems, name, 'known');
  }
}

function held<Value>(map: ReadonlyMap<string, Value>, name: string, what: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`${name} is not ${what} yet.`);
  return value;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
