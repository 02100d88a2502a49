import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-project.js'
import { createStore, openStore } from './database.js'

/** A program whose commits take long, one after the other: what a checkpoint of a large file does to a slow disk. */
const WRITER = `
const { workerData, parentPort } = require('node:worker_threads')
const Database = require('better-sqlite3')
const db = new Database(workerData)
const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
for (let turn = 0; turn < 12; turn++) {
  db.exec('BEGIN EXCLUSIVE')
  if (turn === 0) parentPort.postMessage('begun')
  pause(120)
  db.exec('COMMIT')
  pause(20)
}
db.close()
`

test('a commit of another program is waited for: when a project is opened, read and changed', async () => {
  const path = join(temporaryFolder(), 'film.clst')
  createStore(path).close()
  const writer = new Worker(WRITER, { eval: true, workerData: path })
  const ended = once(writer, 'exit')
  await once(writer, 'message')
  let isOver = false
  writer.once('exit', () => {
    isOver = true
  })
  let turns = 0
  while (!isOver) {
    const store = openStore(path)
    const count = () => store.get<{ count: number }>('SELECT count(*) AS count FROM asset')?.count
    expect(store.read(() => [count(), count()])).toEqual([0, 0])
    await store.write(() => store.run('UPDATE project SET name = name'))
    store.close()
    turns++
    // The end of the other one is told between two turns of the event loop.
    await new Promise(setImmediate)
  }
  expect(turns).toBeGreaterThan(1)
  expect(await ended).toEqual([0])
})
