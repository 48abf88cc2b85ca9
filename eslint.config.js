import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { LAYERS } from './tools/layers.js';

const layers = Object.keys(LAYERS);

/** Packages that only one layer may touch, so that each can be replaced in one place. */
const packages = [
  { name: 'webextension-polyfill', layer: 'platform' },
  { name: 'dexie', layer: 'store' },
];
const nodeOnly = { regex: '^node:', message: 'Only src/editor, tools, e2e and bench run in Node.' };
const coreOnly = {
  regex: '^(?!\\.|valibot$|stemmer$)',
  message: 'core is pure: no package but valibot and stemmer.',
};

/**
 * The way out of a layer, as relative imports write it: what is not allowed is forbidden.
 * @param {string} layer
 */
function layerPattern(layer) {
  const allowed = LAYERS[layer] ?? [];
  const others = layers.filter((other) => other !== layer && !allowed.includes(other));
  return {
    regex: `^(?:\\.\\./)+(?:${[...others, 'tools', 'e2e', 'bench'].join('|')})/`,
    message: `src/${layer} may import ${allowed.join(', ') || 'no other layer'} (tools/layers.js).`,
  };
}

/**
 * @param {string} layer
 * @returns {import('eslint').Linter.Config[]}
 */
function importRules(layer) {
  const files = [`src/${layer}/**/*.{ts,tsx}`];
  const restricted = packages.filter((entry) => entry.layer !== layer);
  const paths = restricted.map(({ name, layer: owner }) => ({
    name,
    message: `Only src/${owner} imports ${name}.`,
  }));
  const own = [...(layer === 'editor' ? [] : [nodeOnly]), ...(layer === 'core' ? [coreOnly] : [])];
  const patterns = [layerPattern(layer)];
  return [
    {
      files,
      rules: { 'no-restricted-imports': ['error', { paths, patterns: [...patterns, ...own] }] },
    },
    // Tests, and what they share, may use what they need, but keep to their layer.
    {
      files: [`src/${layer}/**/*.test.{ts,tsx}`, `src/${layer}/**/testing/**/*.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    },
  ];
}

export default defineConfig(
  globalIgnores(['dist', 'out']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Index arithmetic over token arrays is bounded by its loop; an assertion says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  layers.flatMap(importRules),
);
