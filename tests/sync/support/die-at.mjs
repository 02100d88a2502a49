// Loaded into a `clst` or a `clst-server` before it begins (`node --import`): it dies as in a power failure where the file
// named by CLST_TEST_DIE_AT says so ("push:sent 2": when it comes there for the second time). The file goes away with it.
import { readFileSync, rmSync } from 'node:fs'

const order = process.env.CLST_TEST_DIE_AT
let hits = 0

globalThis[Symbol.for('clst.failpoint')] = (name) => {
  const [point, hit] = read()
  if (name !== point || ++hits < Number(hit)) return
  rmSync(order)
  process.kill(process.pid, 'SIGKILL')
  // The signal is on its way; nothing of this program may run until it arrives.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
}

function read() {
  try {
    return readFileSync(order, 'utf8').split(' ')
  } catch {
    return []
  }
}
