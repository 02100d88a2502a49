/** Starting worker threads, also before it is known what for: a thread takes as long to start as a process to load. */
import { Worker } from 'node:worker_threads'

let waiting: Worker | undefined

/**
 * Starts one thread now for the first engine that will want one. For programs that see from their arguments that large
 * files are coming, before they load anything else. An unused one does not keep the program running.
 */
export function prestartThread(): void {
  waiting ??= startThread()
}

/** A thread that works on this memory. */
export function takeThread(memory: SharedArrayBuffer): Worker {
  const worker = waiting ?? startThread()
  waiting = undefined
  worker.postMessage({ memory })
  return worker
}

function startThread(): Worker {
  const worker = new Worker(new URL('./worker.js', import.meta.url))
  worker.unref()
  return worker
}
