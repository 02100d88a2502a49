// Looks at damaged project files in a process of its own, so that a hang or a crash is seen from outside. Messages in:
// { folder } once, then { mutation }; messages out: { ready } and { index, verdict }. A verdict is told in verdict.ts.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isClstError, openProject, verifyProjectFile } from '@clst/sdk'
import { SeededRandom } from '@clst/sdk/testing'

const PROJECT_FILE = 'test.clst'
/** No threads: the files are small, and starting them would take most of the time. */
const OPTIONS = { workers: 0, person: { name: 'Ben' } }

let folder = ''
let pristine = Buffer.alloc(0)
let truth

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')
const fileOf = () => join(folder, PROJECT_FILE)

/** Everything that a project tells and every version that it gives back. */
async function observe(project) {
  const { checkpoints } = await project.history()
  const paths = [...new Set(checkpoints.map(({ path }) => path))].sort()
  const { fileBytes: _, ...stats } = project.stats()
  const previews = checkpoints.map(({ id }) => {
    const preview = project.preview(id)
    return preview && { ...preview, data: hashOf(preview.data) }
  })
  const byPath = {}
  const versions = []
  for (const path of paths) {
    const own = (await project.history(path)).checkpoints
    byPath[path] = own
    for (const { number, isSafety, labels, id } of own) {
      const names = [
        isSafety ? `s${number}` : `v${number}`,
        ...labels,
        ...(versions.length % 5 === 0 ? [id] : []),
      ]
      for (const to of names) versions.push({ path, to, hash: await exportHash(project, path, to) })
    }
    versions.push({ path, to: undefined, hash: await exportHash(project, path) })
  }
  const said = {
    history: checkpoints,
    byPath,
    status: await project.status(),
    stats,
    statuses: project.listStatuses(),
    previews,
  }
  return { said: JSON.parse(JSON.stringify(said)), versions }
}

async function exportHash(project, path, to) {
  const output = `${folder}-exported`
  await project.exportVersion(path, { ...(to === undefined ? {} : { to }), output, overwrite: true })
  return hashOf(readFileSync(output))
}

/** Runs `work`; a ClstError with a proper code is an answer, anything else goes to the faults. */
async function tolerating(what, faults, work) {
  try {
    return { value: await work() }
  } catch (error) {
    if (isClstError(error) && error.code !== 'internal') return { code: error.code }
    faults.push(`${what} threw ${error?.stack ?? error}`)
    return { code: 'internal' }
  }
}

async function judge(mutation) {
  const faults = []
  const random = new SeededRandom(mutation.index)
  restore(damage(mutation))
  const verified = await tolerating('verify', faults, () => verifyProjectFile(fileOf(), OPTIONS))
  const isClean = verified.value?.ok === true
  let verdict = verified.code ?? (isClean ? 'harmless' : 'found')

  await withProject({ ...OPTIONS, readOnly: true }, faults, async (project) => {
    if (isClean) {
      const difference = await tolerating('reading a file that verify calls sound', faults, () =>
        compare(project),
      )
      if (difference.value !== undefined || difference.code !== undefined) {
        verdict = 'missed'
        faults.push(`verify found nothing, but: ${difference.value ?? difference.code}`)
      }
      return
    }
    for (const read of ['history', 'status', 'stats', 'listStatuses']) {
      await tolerating(read, faults, async () => project[read]())
    }
    for (const version of sample(truth.versions, 4, random)) await expectBytes(project, version, faults)
    const { id } = random.pick(truth.said.history)
    await tolerating('preview', faults, async () => project.preview(id))
  })
  if (random.below(4) === 0) await work(damage(mutation), random, faults)
  return { verdict, faults }
}

async function compare(project) {
  const found = await observe(project)
  for (const part of Object.keys(truth.said)) {
    const [old, now] = [JSON.stringify(truth.said[part]), JSON.stringify(found.said[part])]
    if (old !== now) return `${part} changed: ${firstDifference(old, now)}`
  }
  const [old, now] = [JSON.stringify(truth.versions), JSON.stringify(found.versions)]
  return old === now ? undefined : `versions changed: ${firstDifference(old, now)}`
}

function firstDifference(old, now) {
  let i = 0
  while (i < old.length && old[i] === now[i]) i++
  return `${old.slice(Math.max(0, i - 60), i + 60)} → ${now.slice(Math.max(0, i - 60), i + 60)}`
}

/** Bytes that come back are right, whatever else is damaged. */
async function expectBytes(project, { path, to, hash }, faults) {
  const { value } = await tolerating('export', faults, () => exportHash(project, path, to))
  if (value !== undefined && value !== hash)
    faults.push(`export of ${path} ${to ?? '(newest)'} gave wrong bytes`)
}

/** Reverts, looks and makes a checkpoint as an artist would who knows of no damage. */
async function work(bytes, random, faults) {
  restore(bytes)
  const { path, to, hash } = random.pick(truth.versions)
  const absolute = join(folder, path)
  const before = existsSync(absolute) ? readFileSync(absolute) : undefined
  await withProject(OPTIONS, faults, async (project) => {
    const { value } = await tolerating('revert', faults, () =>
      project.revert(path, to === undefined ? {} : { to }),
    )
    const after = existsSync(absolute) ? readFileSync(absolute) : undefined
    const wanted = value === undefined ? before && hashOf(before) : hash
    if ((after && hashOf(after)) !== wanted) faults.push(`revert of ${path} to ${to} left wrong bytes`)
    await tolerating('status', faults, () => project.status())
    writeFileSync(absolute, `new ${random.uint32()}`)
    await tolerating('checkpoint', faults, () => project.checkpoint([path], { message: 'on damaged ground' }))
  })
  if (before === undefined) rmSync(absolute, { force: true })
  else writeFileSync(absolute, before)
}

async function withProject(options, faults, use) {
  const opened = await tolerating('open', faults, () => openProject(fileOf(), options))
  if (opened.value === undefined) return
  try {
    await use(opened.value)
  } finally {
    await tolerating('close', faults, () => opened.value.close())
  }
}

function sample(items, count, random) {
  return Array.from({ length: count }, () => random.pick(items))
}

function damage({ offset, base64, length }) {
  const bytes = Buffer.from(pristine.subarray(0, length ?? pristine.length))
  bytes.set(Buffer.from(base64, 'base64'), offset)
  return bytes
}

/** The project file, and nothing that an earlier one left beside it. */
function restore(bytes) {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.clst-') || /\.clst-(journal|wal|shm)$/.test(name)) rmSync(join(folder, name))
  }
  writeFileSync(fileOf(), bytes)
}

async function begin(from) {
  folder = from
  pristine = readFileSync(fileOf())
  const project = await openProject(fileOf(), { ...OPTIONS, readOnly: true })
  truth = await observe(project)
  await project.close()
}

process.on('message', async (message) => {
  if (message.folder !== undefined) {
    await begin(message.folder)
    process.send({ ready: true })
  } else process.send({ index: message.mutation.index, ...(await judge(message.mutation)) })
})
