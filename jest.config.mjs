const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const source = {
  // Packages are read from their sources: no build is needed to test them.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^content-disposition$': '<rootDir>/tests/support/required-es-module.cjs',
    // Its ES build imports JSON in the way of bundlers, which Jest warns about in every file.
    '^libphonenumber-js$': '<rootDir>/node_modules/libphonenumber-js/index.cjs',
  },
  // JavaScript first: packages that ship both must not be read as TypeScript.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/(libs|apps)/[^/]+/dist(\\.new)?/'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  roots: ['<rootDir>/tests', '<rootDir>/libs', '<rootDir>/apps'],
};

/** Tests of the running server: its packages are loaded once, as they were built. */
const server = {
  ...source,
  testEnvironment: '<rootDir>/tests/support/loaded-once/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/loaded-once/hand-over.mjs'],
};

/** The same specs, once per queue backend: those that depend on jobs, on sockets or on what Redis may count. */
const onQueue = (queue) => ({
  ...server,
  displayName: `integration-${queue}`,
  testMatch: ['<rootDir>/tests/integration/queues/*.spec.ts'],
  globals: { CAUSEWAY_TEST_QUEUE: queue },
  setupFiles: ['<rootDir>/tests/support/queue-choice.mjs'],
});

export default {
  projects: [
    {
      ...source,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/*/src/**/*.spec.ts', '<rootDir>/apps/*/src/**/*.spec.{ts,tsx}'],
    },
    { ...server, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/*.spec.ts'] },
    onQueue('postgres'),
    onQueue('redis'),
    { ...server, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.spec.ts'] },
    { ...server, displayName: 'chaos', testMatch: ['<rootDir>/tests/chaos/**/*.spec.ts'] },
  ],
  // Servers and browsers on a busy machine; a test that hangs ends all the same. (Projects cannot set it.)
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  reporters: ['default', '<rootDir>/tests/support/summary-reporter.mjs'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Modules are never given back by Node's vm, so a worker is replaced when it has grown.
  workerIdleMemoryLimit: '800MB',
  // A busy machine takes longer than the default half second to end one, and that is no leak.
  workerGracefulExitTimeout: 10_000,
  watchman: false,
};
