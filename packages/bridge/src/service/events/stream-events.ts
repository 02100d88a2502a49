import type { ServerResponse } from 'node:http'
import { pause } from '../http/wait.js'
import type { Events } from './events.js'

export interface StreamOrder {
  readonly response: ServerResponse
  readonly cursor: string | undefined
  readonly projectKey: string | undefined
  readonly closed: AbortSignal
  readonly stopped: AbortSignal
}

/** So often something is sent at least: who has gone is noticed then. */
const HEARTBEAT_SECONDS = 15

/** Sends events as they happen (Server-Sent Events), until the client ends the call or the bridge stops. */
export async function streamEvents(events: Events, order: StreamOrder): Promise<void> {
  const { response, projectKey, closed, stopped } = order
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  const first = events.since(order.cursor, projectKey)
  let { cursor } = first
  response.write(`id: ${cursor}\nevent: ${first.reset === true ? 'reset' : 'hello'}\ndata: {}\n\n`)
  let page = first
  while (!closed.aborted && !stopped.aborted) {
    for (const event of page.events) {
      response.write(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    }
    cursor = page.cursor
    page = events.since(cursor, projectKey)
    if (page.events.length > 0) continue
    const heard = new AbortController()
    const stop = events.listen(() => heard.abort())
    await pause(HEARTBEAT_SECONDS, heard.signal, closed, stopped)
    stop()
    if (!heard.signal.aborted) response.write(': still here\n\n')
    page = events.since(cursor, projectKey)
  }
  response.end()
}
