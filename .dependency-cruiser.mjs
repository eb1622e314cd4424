const features =
  'identity|partners|team|rota|dispatch|portal|channel|directory|playbooks|knowledge|engagement|people|agreements|notify|insight';
const server = '^apps/(api|worker|cli)/src/';

/** What may know what: kernel, contracts ← platform ← features ← apps. */
const layers = [
  {
    name: 'kernel-knows-nothing',
    comment:
      'The kernel is the ground: no other package of ours, no library but the dates that JavaScript itself will have.',
    from: { path: '^libs/kernel/src/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: ['^libs/kernel/src/', 'node_modules/temporal-polyfill/'] },
  },
  {
    name: 'contracts-know-kernel-only',
    comment: 'Contracts cross the wire into the browser; nothing of the server may come along.',
    from: { path: '^libs/contracts/src/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: ['^libs/(contracts|kernel)/src/', 'node_modules/openapi-fetch'] },
  },
  {
    name: 'identifiers-know-contracts-only',
    comment: 'The browser looks for identifiers with the same rules as the server.',
    from: { path: '^libs/identifiers/src/', pathNot: '\\.spec\\.ts$' },
    to: {
      pathNot: ['^libs/(identifiers|contracts)/src/', 'node_modules/libphonenumber-js/'],
    },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'The platform carries features and must not lean on one.',
    from: { path: '^libs/platform/src/' },
    to: { path: [`^libs/(${features})/`, '^apps/'] },
  },
  {
    name: 'features-know-no-app',
    from: { path: `^libs/(${features})/src/` },
    to: { path: '^apps/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'What decides is a function of its inputs: no framework, no database, no clock.',
    from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
    to: {
      pathNot: [
        '^libs/[^/]+/src/domain/',
        '^libs/(kernel|contracts)/src/',
        '^libs/[^/]+/src/pure\\.ts$',
        'node_modules/(libphonenumber-js|rrule-temporal|temporal-polyfill)/',
      ],
    },
  },
  {
    name: 'features-by-the-front-door',
    comment: 'A package is entered through its index.ts only, or through pure.ts where rules stand alone.',
    from: { path: '^(libs|apps)/([^/]+)/' },
    to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/(index|pure)\\.ts$', '^$1/$2/'] },
  },
  {
    name: 'tests-by-the-front-door',
    from: { path: '^(tests|bench)/' },
    to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/(index|pure)\\.ts$' },
  },
  {
    name: 'pure-needs-no-server',
    comment: 'Who comes in by this door must not wait for a framework or a database to be read.',
    from: { path: '^libs/[^/]+/src/pure\\.ts$' },
    to: { path: '^libs/platform/src/|node_modules/(@nestjs|typeorm|fastify)/', reachable: true },
  },
  {
    name: 'the-whole-is-for-apps',
    comment: 'libs/features puts all features together; none of them may lean on the whole.',
    from: { path: '^libs/', pathNot: '^libs/features/' },
    to: { path: '^libs/features/' },
  },
  {
    name: 'nothing-imports-notify',
    comment: 'It listens to facts; only the whole composes it.',
    from: { path: '^libs/', pathNot: '^libs/(notify|features)/' },
    to: { path: '^libs/notify/' },
  },
  {
    name: 'web-knows-contracts-only',
    from: { path: '^apps/web/' },
    to: {
      path: ['^libs/', '^apps/(api|worker|cli)/'],
      pathNot: '^libs/(contracts|kernel|identifiers)/src/',
    },
  },
  {
    name: 'local-is-for-the-command-line',
    comment:
      'The built-in servers belong to `npm start`, tests and measurements, never to a deployed process.',
    from: { pathNot: ['^libs/local/', '^apps/cli/', '^tests/', '^bench/'] },
    to: { path: '^libs/local/' },
  },
  {
    name: 'apps-do-not-know-each-other',
    comment: 'But for the command line, which runs api and worker in one process.',
    from: { path: '^apps/([^/]+)/', pathNot: '^apps/cli/' },
    to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
  },
];

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two that need each other are one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      from: { path: ['^libs/[^/]+/src/', server], pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional', 'type-only'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...layers.map((rule) => ({ severity: 'error', ...rule })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.check.json' },
    tsPreCompilationDeps: true,
    exclude: { path: ['/dist/', '\\.(css|svg|png)$'] },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
