declare module 'wink-bm25-text-search' {
  type Task = (input: never) => unknown;

  export interface Engine {
    defineConfig(config: {
      fldWeights: Record<string, number>;
      bm25Params: { k1: number; b: number; k: number };
    }): boolean;
    definePrepTasks(tasks: Task[], field?: string): number;
    addDoc(document: Record<string, string>, id: number): number;
    consolidate(precision?: number): boolean;
    /** Pairs of document and score, best first. */
    search(text: string, limit: number): [string, number][];
    exportJSON(): string;
    importJSON(json: string): boolean;
  }

  export default function bm25(): Engine;
}

declare module 'wink-nlp-utils' {
  interface Utils {
    string: {
      lowerCase(text: string): string;
      tokenize0(text: string): string[];
    };
    tokens: {
      removeWords(tokens: string[]): string[];
      stem(tokens: string[]): string[];
      propagateNegations(tokens: string[]): string[];
    };
  }

  const utils: Utils;
  export default utils;
}
