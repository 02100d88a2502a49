import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createProject, type Project } from '@clst/sdk'
import fc from 'fast-check'
import { afterAll, beforeAll, expect } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'

/**
 * Ignore rules are those of Git: for random rules in random places, both give one answer for each path. Git gets the
 * project's rules as its exclude file, which counts before every .gitignore as they do, and is told to ignore case.
 */
const git = requireHost('git')

const FOLDERS = ['', 'shots', 'shots/a', 'shots/a/cache', 'old [1]']
const PATHS = [
  'a.exr',
  'A.EXR',
  'cache/x.abc',
  'shots/a.exr',
  'shots/a/a.exr',
  'shots/a/keep.exr',
  'shots/a/cache/keep.exr',
  'shots/a/cache/deep/b.vdb',
  'old [1]/a.exr',
  'old [1]/cache/b.vdb',
  'x y.vdb',
  'shots/#b.vdb',
  'shots/!b.vdb',
  'Äb.exr',
  '[.exr',
  'shots/*.exr',
]

let folder: string
let project: Project
folder = temporaryFolder()
beforeAll(async () => {
  project = await createProject(join(folder, 'film'), { name: 'film', person: { name: 'Ana' } })
})
afterAll(() => project?.close())

const pattern = fc
  .tuple(
    fc.constantFrom('', '', '', '!'),
    fc.constantFrom('', '', '/', '**/', 'shots/', 'a/', '*/'),
    fc.constantFrom(
      '*.exr',
      'a.exr',
      'keep.*',
      'cache',
      '*',
      'b.vdb',
      'x y.vdb',
      '?.exr',
      '[a-k]*.exr',
      'deep',
      '\\#b.vdb',
      '\\!b.vdb',
      '[!a]*.exr',
      '[^a-c]*.vdb',
      '[[:alpha:]].exr',
      '[^[:digit:]x]*.vdb',
      '[A-Z].exr',
      '[*].exr',
      '[[].exr',
      '*[[]*',
      'a.[e-x]xr',
      'old \\[1\\]',
      '{a,k}*.exr',
      '\\*.exr',
      'a**r',
      '**',
      '***',
      '**/cache/**/**/b*',
      'A',
      '*.e*r',
    ),
    fc.constantFrom('', '', '/', '/*', '/**'),
  )
  .map((parts) => parts.join(''))
const lines = fc.array(fc.oneof({ arbitrary: pattern, weight: 6 }, fc.constantFrom('', '# remark', '   ')), {
  maxLength: 4,
})

/** Those of the paths that git ignores. */
function askGit(place: string): Set<string> {
  const args = [
    '-c',
    'core.ignoreCase=true',
    '-c',
    'core.excludesFile=',
    'check-ignore',
    '--no-index',
    '--stdin',
    '-z',
  ]
  const { stdout, status, stderr } = spawnSync('git', args, {
    cwd: place,
    input: PATHS.join('\0'),
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return new Set(stdout.split('\0').filter((path) => path !== ''))
}

git.test('what clst ignores is what git ignores', async () => {
  const place = join(folder, 'git')
  mkdirSync(place)
  spawnSync('git', ['init', '--quiet'], { cwd: place })
  for (const path of PATHS)
    for (const root of [place, project.root]) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), '')
    }
  let ignored = 0
  const property = fc.asyncProperty(
    lines,
    fc.dictionary(fc.constantFrom(...FOLDERS), lines, { maxKeys: 3 }),
    async (rules, files) => {
      const own = [...new Set(rules.filter((rule) => rule.trim() !== '' && !rule.startsWith('#')))]
      const { added } = await project.ignore.add(own)
      writeFileSync(join(place, '.git/info/exclude'), added.join('\n'))
      for (const each of FOLDERS) {
        const text = files[each]?.join('\n')
        for (const [root, name] of [
          [place, '.gitignore'],
          [project.root, '.clstignore'],
        ] as const) {
          rmSync(join(root, each, name), { force: true })
          if (text !== undefined) writeFileSync(join(root, each, name), text)
        }
      }
      try {
        const expected = askGit(place)
        const { paths } = await project.ignore.test(PATHS)
        const found = paths.filter(({ isIgnored }) => isIgnored).map(({ path }) => path)
        expect(found).toEqual(PATHS.filter((path) => expected.has(path)))
        // What one question answers is what a scan of the folders does.
        const untracked = (await project.status()).items.map(({ path }) => path)
        for (const path of PATHS) expect(untracked.includes(path), path).toBe(!expected.has(path))
        ignored += found.length
      } finally {
        if (added.length > 0) await project.ignore.remove(added)
      }
    },
  )
  const examples = ['!/**', '!/***', '!**', '!/**/'].flatMap(
    (rule): [string[], Record<string, string[]>][] => [
      [['*.exr', rule], {}],
      [['*.exr'], { shots: [rule] }],
    ],
  )
  await fc.assert(property, { numRuns: 150, examples, endOnFailure: false })
  expect(ignored).toBeGreaterThan(100)
})
