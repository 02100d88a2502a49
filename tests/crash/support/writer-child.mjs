// One of several processes that work in the same project at the same time. Argument: a WriterOrder
// (two-processes.test.ts) as JSON. Prints one JSON line for every attempt: what was made, or why not.
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isClstError, openProject, verifyProjectFile } from '@clst/sdk'
import { SeededRandom, seededBytes } from '@clst/sdk/testing'

const order = JSON.parse(process.argv[2])
const { projectFile, journal, name } = order
const random = new SeededRandom(order.seed)
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`)

async function attempt(work) {
  try {
    say(await work())
  } catch (error) {
    if (!isClstError(error)) throw error
    say({ failed: error.toJSON() })
  }
}

async function write(project, round) {
  const path = random.pick(order.paths)
  const bytes = seededBytes(path.length, order.sizes[path], true)
  bytes.set(random.bytes(20_000), random.below(bytes.length - 20_000))
  const unfinished = join(order.outside, name)
  writeFileSync(unfinished, bytes)
  mkdirSync(dirname(join(order.folder, path)), { recursive: true })
  renameSync(unfinished, join(order.folder, path))
  const hash = createHash('sha256').update(bytes).digest('hex')
  const result = await project.checkpoint([path], { message: `${name} ${round}`, label: name })
  const made = result.checkpoints.map((each) => ({ path, number: each.number, hash: each.contentHash }))
  const [failed] = result.failed
  return failed === undefined ? { wrote: { path, hash }, made } : { wrote: { path, hash }, failed }
}

async function look(project) {
  const { checkpoints } = await project.history()
  const { ok, problems } = await verifyProjectFile(projectFile, { quick: true })
  if (!ok) throw new Error(`damage while others write: ${JSON.stringify(problems)}`)
  return { seen: checkpoints.length }
}

await sleep(Math.max(0, order.startAt - Date.now()))
for (let round = 0; round < order.rounds; round += 4) {
  await attempt(async () => {
    const project = await openProject(projectFile, { person: { name }, journal })
    try {
      // A few rounds at a time: opening and closing while others write is part of it.
      for (let i = round; i < round + 4; i++) {
        await attempt(() => (order.paths.length === 0 ? look(project) : write(project, i)))
      }
    } finally {
      await project.close()
    }
    return {}
  })
}
