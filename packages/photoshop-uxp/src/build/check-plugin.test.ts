import { describe, expect, test } from 'vitest'
import { checkPlugin } from './check-plugin.js'
import { makeManifest } from './manifest.js'
import { PORTS } from './ports.js'

type Manifest = Record<string, unknown> & {
  requiredPermissions: { network: { domains: string[] } }
  entrypoints: Record<string, unknown>[]
}

const page = '<link href="panel.css" /><script src="index.js"></script>'
const icons = ['dark', 'light'].flatMap((theme) =>
  [1, 2].map((scale) => `icons/panel-${theme}@${scale}x.png`),
)

function check(change: (manifest: Manifest) => void, without: readonly string[] = []): string[] {
  const manifest = JSON.parse(JSON.stringify(makeManifest('0.1.0'))) as Manifest
  change(manifest)
  const files = new Map<string, string>([
    ['manifest.json', JSON.stringify(manifest)],
    ['index.html', page],
    ['panel.css', ''],
    ['index.js', ''],
    ...icons.map((name) => [name, ''] as const),
  ])
  for (const name of without) files.delete(name)
  return checkPlugin(files)
}

test('the manifest satisfies all rules', () => {
  expect(check(() => undefined)).toEqual([])
})

test.each<[string, (manifest: Manifest) => void, RegExp]>([
  ['several hosts', (made) => (made.host = [made.host]), /host is not one object/],
  ['an old Photoshop', (made) => (made.host = { app: 'PS', minVersion: '21.0.0' }), /minVersion/],
  ['a version of two numbers', (made) => (made.version = '1.0'), /x\.y\.z/],
  ['a version of 100', (made) => (made.version = '1.100.0'), /x\.y\.z/],
  ['a name of two letters', (made) => (made.name = 'cl'), /3 to 45/],
  ['a script as the page', (made) => (made.main = 'index.js'), /no page/],
  ['no icons', (made) => (made.icons = []), /has no icons/],
  ['no icons of the panel', (made) => delete made.entrypoints[0]?.icons, /panel clst has no icons/],
  ['another version of the manifest', (made) => (made.manifestVersion = 4), /not 5/],
  ['no id', (made) => delete made.id, /has no id/],
])('%s is refused', (_name, change, sentence) => {
  expect(check(change).join('\n')).toMatch(sentence)
})

describe('what is named has to be there', () => {
  test.each(['manifest.json', 'index.html', 'index.js', 'panel.css', ...icons])('%s', (name) => {
    expect(check(() => undefined, [name])).not.toEqual([])
  })
})

test('the network is the bridge and nothing else', () => {
  const { requiredPermissions } = makeManifest('0.1.0') as Manifest
  const { domains } = requiredPermissions.network
  expect(domains).toHaveLength(2 * PORTS.length)
  for (const domain of domains) expect(domain).toMatch(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/)
  expect(Object.keys(requiredPermissions).sort()).toEqual(['clipboard', 'ipc', 'localFileSystem', 'network'])
})
