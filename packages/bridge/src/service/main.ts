/** The process of the bridge. Loads little before it answers; the rest comes while the first client still connects. */
import { hostname } from 'node:os'
import { readEnvironment } from '../config/environment.js'
import { readVersion } from '../version.js'
import { removeDiscovery, writeDiscovery } from './discovery.js'
import { prepareFolder } from './home-folder.js'
import { createBridgeServer, type ServerFacts } from './http/server.js'
import { API_VERSION, newToken } from './identity.js'
import { listen } from './listen.js'
import { type InstanceLock, takeLock } from './lock.js'
import { createLog, type Log } from './log.js'
import { PORTS } from './ports.js'
import { tellStarter } from './starter.js'
import { Stopping } from './stopping.js'

const environment = readEnvironment()
const { home } = environment

try {
  prepareFolder(home)
  const lock = takeLock(home)
  if (lock === undefined) {
    // What was asked for holds. Whoever starts it at login must not try again.
    await tellStarter({ kind: 'already-running' })
  } else await run(lock)
} catch (error) {
  const { code = 'bridge-not-started', message } = error as Error & { code?: string }
  await tellStarter({ kind: 'failed', code, message })
  process.exitCode = 1
}

async function run(lock: InstanceLock): Promise<void> {
  const log = createLog(home)
  const token = newToken()
  const startedAt = new Date().toISOString()
  const appVersion = readVersion()
  let port = 0
  const stopping = new Stopping()
  const app = lazily(async () => {
    const { createApp } = await import('./app.js')
    return createApp({
      home,
      environment,
      log,
      appVersion,
      startedAt,
      port: () => port,
      requestStop: stopping.begin,
    })
  })
  const facts: ServerFacts = {
    token,
    port: () => port,
    get isStopping() {
      return stopping.hasBegun
    },
    log,
    handle: async (checked) => (await app()).handle(checked),
  }
  const server = createBridgeServer(facts)
  port = await listen(server, environment.bridgePort === undefined ? PORTS : [environment.bridgePort])
  const discovery = {
    apiVersion: API_VERSION,
    port,
    pid: process.pid,
    token,
    startedAt,
    hostname: hostname(),
  }
  writeDiscovery(home, { ...discovery, appVersion })
  log.write('info', 'started', { port, appVersion, apiVersion: API_VERSION, node: process.version })
  stopping.atTheEnd(async (patience) => {
    removeDiscovery(home, token)
    // Until its jobs have ended it still tells how they do.
    await (await app()).close(patience)
    server.close()
    server.closeAllConnections()
    log.write('info', 'stopped')
    await log.close()
    lock.release()
  })
  stopping.listenToSystem()
  endOnMistake(log, stopping)
  await tellStarter({ kind: 'listening', port })
  // What the first request would have to wait for. A failure is answered to whoever asks.
  setImmediate(() =>
    app().catch((error: unknown) => log.write('error', 'not loaded', { cause: String(error) })),
  )
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    // What failed, such as on a full disk, may succeed for the next request.
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

/** A mistake that nobody caught: whatever state this process is in now, the projects' own threads end cleanly. */
function endOnMistake(log: Log, stopping: Stopping): void {
  const onMistake = (error: unknown) => {
    log.write('error', 'mistake', { cause: error instanceof Error ? error.stack : String(error) })
    stopping.begin({ exitCode: 1 })
  }
  process.on('uncaughtException', onMistake)
  process.on('unhandledRejection', onMistake)
}
