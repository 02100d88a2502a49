import type { MainOperations } from '../http/api-request.js'
import { pause } from '../http/wait.js'
import { streamEvents } from './stream-events.js'

export const eventOperations: MainOperations = {
  async listEvents({ events, waiting, watchers, stopped }, request) {
    const { query, closed } = request
    const { wait = 0, projectKey } = query
    const cursor = query.cursor ?? request.lastEventId
    const isStream = /\btext\/event-stream\b/i.test(request.accept)
    // Who asks for the newest cursor only may never come back.
    const leave = isStream || cursor !== undefined || wait > 0 ? watchers.listen(projectKey) : () => {}
    try {
      if (isStream) {
        await waiting.enter(() => streamEvents(events, { ...request, cursor, projectKey, stopped }))
        return { result: undefined }
      }
      let page = events.since(cursor, projectKey)
      if (wait > 0 && page.events.length === 0 && page.reset === undefined) {
        const known = page.cursor
        await waiting.enter(async () => {
          const heard = new AbortController()
          const stop = events.listen(() => {
            if (events.since(known, projectKey).events.length > 0) heard.abort()
          })
          await pause(wait, heard.signal, closed, stopped)
          stop()
        })
        page = events.since(known, projectKey)
      }
      return { result: { ...page, events: page.events as never } }
    } finally {
      leave()
    }
  },
}
