import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';
import { LAYERS } from './tools/layers.js';

const layers = Object.keys(LAYERS);

/** One zone a layer: everything else under src is out of its reach. */
const zones = layers.map((layer) => ({
  target: `./src/${layer}`,
  from: layers
    .filter((other) => other !== layer && !LAYERS[layer]?.includes(other))
    .map((other) => `./src/${other}`)
    .concat('./tools', './e2e', './bench'),
  message: `src/${layer} may import ${(LAYERS[layer] ?? []).join(', ') || 'no other layer'} (tools/layers.js).`,
}));

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
 * @param {string} layer
 * @returns {import('eslint').Linter.Config}
 */
function packageRules(layer) {
  const restricted = packages.filter((entry) => entry.layer !== layer);
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: restricted.map(({ name, layer: owner }) => ({
            name,
            message: `Only src/${owner} imports ${name}.`,
          })),
          patterns: [
            ...(layer === 'editor' ? [] : [nodeOnly]),
            ...(layer === 'core' ? [coreOnly] : []),
          ],
        },
      ],
    },
  };
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
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Index arithmetic over token arrays is bounded by its loop; an assertion says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  layers.map(packageRules),
);
