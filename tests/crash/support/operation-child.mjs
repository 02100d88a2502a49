// Does one operation in a process of its own and, when told so, dies at a failpoint as in a power failure: by SIGKILL,
// without a word to anybody. Argument: an OperationOrder (operation.ts) as JSON. Prints what it reached as JSON.
import { createProject, openProject } from '@clst/sdk'
import { openStore, setFailpointHandler } from '@clst/sdk/testing'

const order = JSON.parse(process.argv[2])
const hits = {}

setFailpointHandler((name) => {
  hits[name] = (hits[name] ?? 0) + 1
  if (name === order.killAt?.failpoint && hits[name] === order.killAt.hit) die()
})

function die() {
  process.kill(process.pid, 'SIGKILL')
  // The signal is on its way; nothing of this program may run until it arrives.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
}

const open = () => openProject(order.projectFile, { person: { name: 'Ada' }, journal: order.journal })

const operations = {
  async create() {
    const project = await createProject(order.folder, { name: 'test', journal: order.journal })
    await project.close()
  },
  async checkpoint() {
    const project = await open()
    const preview = Uint8Array.from(Buffer.from(order.previewBase64, 'base64'))
    const { message, label, status } = order
    const result = await project.checkpoint([], { all: true, message, label, status, preview })
    await project.close()
    return result
  },
  async revert() {
    const project = await open()
    if (order.looksFirst) await project.status()
    const result = await project.revert(order.path, order.to === undefined ? {} : { to: order.to })
    await project.close()
    return result
  },
  async call() {
    const project = await open()
    const names = order.method.split('.')
    const name = names.pop()
    const part = names.reduce((whole, each) => whole[each], project)
    const result = await part[name](...order.args)
    await project.close()
    return result
  },
  async migrate() {
    const migrations = order.migrations.map(({ to, statements }) => ({
      to,
      apply: (execute) => statements.forEach(execute),
    }))
    openStore(order.projectFile, { journal: order.journal, migrations }).close()
  },
}

try {
  const result = await operations[order.operation]()
  process.stdout.write(JSON.stringify({ hits, result }))
} catch (error) {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
}
