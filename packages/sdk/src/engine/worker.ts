/** Entry point of a worker thread: tasks in, answers out, in the order they came. */
import { parentPort, workerData } from 'node:worker_threads'
import { toClstError } from '../errors.js'
import type { EncodeAnswer, Task } from './task.js'
import { TaskRunner } from './task-runner.js'

const runner = new TaskRunner((workerData as { memory: SharedArrayBuffer }).memory)

parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  try {
    const answer = runner.run(task)
    parentPort?.postMessage({ id, answer }, task.kind === 'encode' ? [(answer as EncodeAnswer).coded.buffer as ArrayBuffer] : [])
  } catch (error) {
    const { code, message } = toClstError(error)
    parentPort?.postMessage({ id, error: { code, message } })
  }
})
