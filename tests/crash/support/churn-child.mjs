// Works in a project while another process prunes it: files made of a few blocks that come and go and come again, so
// that chunks which nothing names are recognised all the time. Verifies after each round. Argument: a ChurnOrder
// (prune-beside.test.ts) as JSON. Prints what it did as JSON.
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openProject } from '@clst/sdk'
import { openStore, SeededRandom, seededBytes } from '@clst/sdk/testing'

const order = JSON.parse(process.argv[2])
const random = new SeededRandom(order.seed)
const project = await openProject(order.projectFile, {
  person: { name: 'Ada' },
  journal: order.journal,
  hostName: 'studio',
})
const store = openStore(order.projectFile)
const done = { rounds: 0, checkpoints: 0, reverts: 0, purged: 0, exports: 0, told: [] }
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')

function write(path) {
  const blocks = Array.from({ length: 4 }, () => seededBytes(1000 + random.below(9), 400_000))
  const unfinished = join(order.outside, String(process.pid))
  writeFileSync(unfinished, Buffer.concat(blocks))
  renameSync(unfinished, join(order.folder, path))
}

/** As a purge of the trash leaves it: records are gone, bytes are not. */
async function purge(path) {
  const gone = `checkpoint WHERE id IN (SELECT c.id FROM checkpoint c JOIN asset a ON a.id = c.asset_id
    WHERE a.name || '.' || a.extension = ? AND c.id <> a.head_id
    AND c.id NOT IN (SELECT base_id FROM working_file WHERE base_id IS NOT NULL))`
  done.purged += await store.write(() => store.run(`DELETE FROM ${gone}`, path).changes)
}

async function exportAll(path) {
  for (const { id, contentHash } of (await project.history(path)).checkpoints) {
    const output = join(order.outside, 'out')
    await project.exportVersion(path, { to: id, output })
    if (hashOf(readFileSync(output)) !== contentHash) throw new Error(`${path} ${id} came back wrong`)
    rmSync(output)
    done.exports++
  }
}

async function step(path) {
  switch (random.below(5)) {
    case 0: {
      const { checkpoints } = await project.history(path, { limit: 5 })
      if (checkpoints.length === 0) break
      write(path)
      await project.revert(path, { to: random.pick(checkpoints).id })
      done.reverts++
      break
    }
    case 1:
      await purge(path)
      break
    case 2:
      await exportAll(path)
      break
    default: {
      write(path)
      const made = await project.checkpoint([path], { message: 'Again' })
      if (made.failed.length > 0) throw new Error(JSON.stringify(made.failed))
      done.checkpoints += made.checkpoints.length
    }
  }
}

for (const path of ['a.blend', 'b.blend', 'c.blend']) write(path)
await project.checkpoint([], { all: true, message: 'First' })
for (; done.rounds < order.rounds; done.rounds++) {
  for (let steps = 0; steps < 6; steps++) {
    try {
      await step(random.pick(['a.blend', 'b.blend', 'c.blend']))
    } catch (error) {
      if (error.code !== 'store-busy') throw error
      done.told.push(error.code)
    }
  }
  const { ok, problems } = await project.verify()
  if (!ok) throw new Error(`round ${done.rounds}: ${JSON.stringify(problems)}`)
}
store.close()
await project.close()
process.stdout.write(JSON.stringify(done))
