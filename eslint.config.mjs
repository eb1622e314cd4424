import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const environment = {
  object: 'process',
  property: 'env',
  message: 'Configuration is read and checked in one place: libs/platform/src/config.',
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/dist.new/', '**/*.generated.ts', 'apps/web/public/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for the whole server and its tests, two for the web: fast, and specs are part of it.
        project: ['tsconfig.check.json', 'apps/web/tsconfig.json', 'apps/web/tsconfig.worker.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      // An async function without await is how a synchronous one fulfils an asynchronous interface.
      '@typescript-eslint/require-await': 'off',
      // Facts and jobs are maps filled by declaration merging: empty, or full, depending on where one looks from.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      'no-restricted-properties': ['error', environment],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Before there is a logger, an error may go to the terminal.
      'no-console': ['error', { allow: ['error'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Nest reads constructor parameter types at run time; an `import type` would take them away.
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // What people read stands in src/i18n, in every language.
    files: ['apps/web/src/**/*.tsx'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              'alt',
              'aria-label',
              'aria-description',
              'label',
              'description',
              'placeholder',
              'title',
              'hint',
              'error',
              'text',
            ],
          },
          'jsx-components': { exclude: ['Trans'] },
          // A single word in small letters is the name of something, or the key of a sentence.
          words: {
            exclude: [
              '[0-9!-/:-@[-`{-~–·…×%]+',
              '[A-Z_-]+',
              /^[a-z]+([A-Z][a-z]+)*$/,
              /^(noopener noreferrer)$/,
            ],
          },
        },
      ],
    },
  },
  {
    // Where the outside world is met: configuration, the built-in servers, build settings, tests, measurements.
    files: ['libs/platform/src/config/**', 'libs/local/**', 'apps/web/*.ts', 'tests/**', 'bench/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // A command line talks to a person.
    files: ['apps/cli/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'tests/**/*.ts'],
    rules: {
      // `expect(mock.method)` takes the method on purpose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
