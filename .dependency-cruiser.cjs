/**
 * Direction of imports. Read from the bottom up:
 *
 *   errors, ids, names, ports, …      the words and ports that everything shares
 *   chunking, codec, manifest, protocol   pure: no file system, no SQLite, no threads, no network
 *   store, file-system                the only places that know SQLite and node:fs
 *   engine                            worker threads and the pipeline of bytes
 *   assets, checkpoints, …, context   one folder per part of the domain
 *   project, …, index                 what callers see
 *   bridge, server, tests, benchmarks import what @clst/sdk exports, nothing below it
 *
 * Beside them, and knowing none of them: the client, and the kit and the generators of the panels.
 */
const sdk = '^packages/sdk/src/'
const base = `${sdk}(errors|ids|names|paths|progress|types)\\.ts$|${sdk}ports/`
const pure = `${base}|${sdk}(chunking|codec|manifest|protocol)/`
const store = `${sdk}store/`
const fileSystem = `${sdk}file-system/`
const engine = `${sdk}engine/`
const domain = `${sdk}(assets|collections|checkpoints|copies|dependencies|documents|edits|ignore|imports|moves|people|working-files|sync|previews|maintenance|metadata|search|scaffolds|sequences|settings|templates|trash|vocabulary|watching)/|${sdk}context\\.ts$`
const top = `${sdk}facade/|${sdk}(project|project-file|verify-project-file|index)\\.ts$`
const server = '^packages/server/src/'
/** What bridge and server share. */
const contract = '^packages/http-contract/dist/index\\.(d\\.ts|js)$'
const kit = '^packages/python-panel-kit/'
const generators = ['^packages/blender-addon-gen/', '^packages/maya-panel-gen/']
const photoshop = '^packages/photoshop-uxp/src/'
const tests = '\\.test\\.ts$'
const testing = `${sdk}testing/|${server}[a-z]+/testing/`

/** Modules of one layer may import one another and what is listed; tests beside the source are free. */
const layer = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: { path, pathNot: tests },
  to: { path: '^packages/', pathNot: [path, ...allowed] },
})

/** A library that only the given places may import. */
const only = (name, library, places) => ({
  name,
  severity: 'error',
  from: { path: '^packages/', pathNot: [...places, testing, tests] },
  to: { path: library },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('base-imports-nothing', base, []),
    layer('pure-imports-pure', pure, []),
    layer('store-imports-pure', store, [pure]),
    layer('file-system-imports-pure', fileSystem, [pure]),
    layer('engine-imports-what-is-below', engine, [pure, store, fileSystem]),
    layer('domain-imports-what-is-below', domain, [pure, store, fileSystem, engine]),
    {
      name: 'nothing-imports-the-top',
      severity: 'error',
      from: { path: sdk, pathNot: [top, testing, tests] },
      to: { path: top },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^packages/', pathNot: [testing, tests] },
      to: { path: [testing, tests] },
    },
    {
      name: 'pure-has-no-effects',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: {
        path: '^(node:)?(fs|fs/promises|worker_threads|child_process|net|tls|http|https|dgram|os|process)$',
      },
    },
    {
      name: 'sdk-has-no-network',
      severity: 'error',
      from: { path: sdk, pathNot: [testing, tests] },
      to: { path: '^(node:)?(net|tls|http|http2|https|dgram)$|node_modules/(axios|express|undici)/' },
    },
    only('sqlite-only-in-store', 'node_modules/better-sqlite3/', [
      store,
      '^packages/bridge/src/service/',
      `${server}database/sqlite/`,
    ]),
    only('zstd-only-in-codec', 'node_modules/zstd-napi/', [`${sdk}codec/`]),
    only('image-library-only-in-previews', 'node_modules/(sharp|fast-png)/', [`${sdk}previews/`]),
    only('file-system-behind-its-port', '^(node:)?fs(/promises)?$', [
      fileSystem,
      '^packages/bridge/',
      '^packages/server/',
      '^packages/client/',
      kit,
      ...generators,
      '^packages/photoshop-uxp/',
    ]),
    only('threads-only-in-engine', '^(node:)?worker_threads$', [engine, '^packages/bridge/src/service/']),
    only('hashing-only-where-content-is-read', '^(node:)?crypto$', [
      engine,
      `${sdk}maintenance/`,
      store,
      `${sdk}codec/`,
      `${sdk}ports/random\\.ts$`,
      `${sdk}chunking/gear-table\\.ts$`,
      `${sdk}chunking/chunk-mac\\.ts$`,
      '^packages/bridge/',
      '^packages/server/',
      '^packages/client/',
    ]),
    {
      name: 'callers-use-the-public-entry',
      comment:
        'Import @clst/sdk, @clst/sdk/errors, @clst/sdk/prestart, @clst/sdk/watching, @clst/sdk/protocol, @clst/sdk/codec (or @clst/sdk/testing from tests), never a path inside a package.',
      severity: 'error',
      from: { path: '^(packages/bridge|packages/server|tests|benchmarks)/' },
      to: {
        path: '^packages/sdk/',
        pathNot:
          '^packages/sdk/dist/((testing/|protocol/)?index|errors|codec/public|engine/thread-start|watching/watch-filter)\\.(d\\.ts|js)$',
      },
    },
    {
      name: 'bridge-and-server-use-no-testing',
      severity: 'error',
      from: { path: '^packages/(bridge|server)/src/', pathNot: tests },
      to: { path: '^packages/sdk/dist/testing/' },
    },
    {
      name: 'server-knows-only-the-protocol',
      comment: 'The words of the wire, the errors and the codec: the server opens no project file.',
      severity: 'error',
      from: { path: '^packages/server/' },
      to: {
        path: '^packages/',
        pathNot: [
          '^packages/server/',
          contract,
          '^packages/sdk/dist/(protocol/index|errors|codec/public)\\.(d\\.ts|js)$',
        ],
      },
    },
    {
      name: 'http-contract-knows-only-the-errors',
      severity: 'error',
      from: { path: '^packages/http-contract/' },
      to: {
        path: '^packages/',
        pathNot: ['^packages/http-contract/', '^packages/sdk/dist/errors\\.(d\\.ts|js)$'],
      },
    },
    {
      name: 'sdk-stands-alone',
      severity: 'error',
      from: { path: '^packages/sdk/' },
      to: { path: '^packages/(?!sdk/)' },
    },
    {
      name: 'client-knows-only-the-contract',
      comment: 'Other licence, other machine: what it knows of the bridge is generated from openapi.yaml.',
      severity: 'error',
      from: { path: '^packages/client/' },
      to: { path: '^packages/(?!client/)' },
    },
    {
      name: 'kit-knows-only-the-descriptions',
      comment:
        'A panel is made from openapi.yaml and panel.yaml: not from what answers, nor from what draws it.',
      severity: 'error',
      from: { path: kit },
      to: { path: '^packages/', pathNot: [kit] },
    },
    ...generators.map((generator) => ({
      name: 'generators-know-only-the-kit',
      comment: 'Through src/kit.ts, and nothing below the public entry of the kit.',
      severity: 'error',
      from: { path: generator },
      to: { path: '^packages/', pathNot: [generator, `${kit}dist/index\\.(d\\.ts|js)$`] },
    })),
    {
      name: 'photoshop-core-knows-no-host',
      comment: 'It does what the Python core does, and runs wherever JavaScript does.',
      severity: 'error',
      from: { path: `${photoshop}core/`, pathNot: tests },
      to: { pathNot: [`${photoshop}core/`, '^node_modules/@noble/hashes/'] },
    },
    {
      name: 'photoshop-renderer-draws-views',
      comment: 'Photoshop is in host/ only, and the bridge in core/.',
      severity: 'error',
      from: { path: `${photoshop}render/`, pathNot: tests },
      to: { pathNot: [`${photoshop}render/`, `${photoshop}core/view-types`] },
    },
    {
      name: 'photoshop-host-is-an-adapter',
      severity: 'error',
      from: { path: `${photoshop}host/`, pathNot: tests },
      to: { pathNot: [`${photoshop}host/`, `${photoshop}core/(host|facts|discovery)\\.ts$`] },
    },
    {
      name: 'photoshop-is-made-from-the-descriptions',
      comment: 'Of the bridge it knows only the ports, which the manifest has to name.',
      severity: 'error',
      from: { path: `${photoshop}build/`, pathNot: tests },
      to: {
        path: '^packages/',
        pathNot: [
          `${photoshop}build/`,
          `${kit}dist/index\\.(d\\.ts|js)$`,
          '^packages/bridge/src/service/ports',
        ],
      },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      // Photoshop has its own modules.
      to: { couldNotResolve: true, pathNot: '^(photoshop|uxp)$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '(^|/)fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts', '.json'],
    },
  },
}
