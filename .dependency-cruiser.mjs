// The walls between the rooms (docs: CONTRIBUTING, "Walls"). Type-only imports count like any other: a domain that
// names an SDK's type depends on the SDK. Every rule has a forbidden page under test/walls/forbidden/<rule>/ that it
// must reject.

import { Visitor } from '@swc/core/Visitor.js';

// swc's visitor, which the cruiser reads TypeScript with, does not know `using` declarations yet and stops at the first.
const visitStatement = Visitor.prototype.visitStatement;
Visitor.prototype.visitStatement = function (statement) {
  if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement);
  return { ...statement, decls: this.visitVariableDeclarators(statement.decls) };
};

const PURE = '^shared/(?:(?:notice|page|article|license|record|port|config)/|fault\\.ts$)';
const PURE_PACKAGES =
  '(?:^|/)node_modules/(?:zod|cheerio|htmlparser2|domhandler|domutils|html-encoding-sniffer)/';
const SDK = '(?:^|/)node_modules/(?:@aws-sdk|@smithy)/';
const LAMBDA_KIT = '(?:^|/)node_modules/(?:@aws-lambda-powertools|@middy|@types/aws-lambda)/';
const HANDLER = '^functions/[^/]+/handler\\.ts$';
/** The whole way in one process, for tests and `--engine memory`: it wires both functions to the in-memory services. */
const IN_MEMORY = '^functions/memory/';
/** `faircopy local` deploys the stack on this machine, so it works with the tools of a developer. */
const LOCAL = '^cli/(?:local/|commands/local\\.ts$)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'events-import-zod-only',
      comment: 'The public contract must be readable by any consumer: it brings nothing but zod.',
      severity: 'error',
      from: { path: '^events/' },
      to: { pathNot: ['^events/', '(?:^|/)node_modules/zod/'] },
    },
    {
      name: 'pure-domain',
      comment:
        'The domain knows no SDK, clock, environment or logger: only zod, the parsers, bytes, hashes and events.',
      severity: 'error',
      from: { path: PURE },
      to: { pathNot: [PURE, '^events/', PURE_PACKAGES, '^(?:node:)?(?:buffer|crypto)$'] },
    },
    {
      name: 'memory-is-pure',
      comment:
        'The in-memory services run anywhere: they know the ports and the domain, no SDK and no runtime.',
      severity: 'error',
      from: { path: '^shared/memory/' },
      to: { path: [SDK, LAMBDA_KIT, '^shared/(?:aws|runtime)/'] },
    },
    {
      name: 'sdk-in-adapters-only',
      comment:
        'AWS SDK clients live in shared/aws; what people type and what deploys may use the SDK as well.',
      severity: 'error',
      from: { pathNot: ['^shared/aws/', '^cli/', '^test/', '^bench/', '^examples/'] },
      to: { path: SDK },
    },
    {
      name: 'handlers-alone-wire',
      comment:
        'A use case gets its ports handed in; only the handler beside it knows adapters and the runtime.',
      severity: 'error',
      from: { path: '^functions/', pathNot: [HANDLER, IN_MEMORY] },
      to: { path: ['^shared/(?:aws|memory|runtime)/', LAMBDA_KIT] },
    },
    {
      name: 'functions-stand-alone',
      comment: 'Each function is deployed by itself: what two of them need lives in shared.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/', pathNot: IN_MEMORY },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'shared-looks-down',
      comment: 'What everybody shares knows nobody who uses it.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(?:functions|cli|console|bench|infra|test)/' },
    },
    {
      name: 'nothing-imports-infra',
      comment: 'The CDK app is a leaf: product code reads names from its environment and the stack outputs.',
      severity: 'error',
      from: { pathNot: ['^infra/', '^test/'] },
      to: { path: '^infra/' },
    },
    {
      name: 'nothing-imports-cli',
      comment: 'The command line is a leaf too.',
      severity: 'error',
      from: { pathNot: ['^cli/', '^test/', '^bench/'] },
      to: { path: '^cli/' },
    },
    {
      name: 'examples-use-public-entries',
      comment: 'An example shows what anybody can build: it takes from Faircopy what its package exports.',
      severity: 'error',
      from: { path: '^examples/([^/]+)/' },
      to: {
        pathNot: ['^examples/$1/', '^(?:events|reader)/index\\.ts$', '(?:^|/)node_modules/', '^node:'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'nothing-imports-examples',
      comment: 'An example is a leaf: whoever deletes it breaks nothing.',
      severity: 'error',
      from: { pathNot: ['^examples/', '^test/'] },
      to: { path: '^examples/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-dependency-in-product',
      comment:
        'What runs in production is a dependency, not a devDependency. Types vanish, so they may be either.',
      severity: 'error',
      from: { path: '^(?:events|reader|shared|functions|cli)/', pathNot: LOCAL },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-lost-import',
      comment: 'A specifier that leads nowhere would also lead past every wall.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/walls/forbidden/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
