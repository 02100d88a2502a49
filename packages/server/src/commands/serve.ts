/** The server, until it is told to end. */
import { once } from 'node:events'
import { access, constants } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hasAdmin } from '../accounts/account-rows.js'
import { assertAdmin } from '../accounts/assert-admin.js'
import { authenticate } from '../accounts/authenticate.js'
import { isSameSecret } from '../accounts/secrets.js'
import { SetupToken } from '../accounts/setup-token.js'
import { Throttle } from '../accounts/throttle.js'
import type { Settings } from '../config/settings.js'
import { takeFolder } from '../database/sqlite/take-folder.js'
import { createStudioServer } from '../http/app.js'
import { BodyRoom } from '../http/body-room.js'
import { addDevicePage } from '../http/device-page.js'
import { drain } from '../http/drain.js'
import { LIMITS } from '../http/limits.js'
import { Metrics } from '../http/metrics.js'
import { createLog, type Log } from '../log/log.js'
import { type OpenedStudio, openStudio } from '../open-studio.js'
import { operationsOf } from '../operations.js'
import type { StudioServices } from '../services.js'

/** Answers the exit code. Throws what keeps the server from starting. */
export async function serve(settings: Settings, version: string): Promise<number> {
  const log = createLog(settings.logLevel)
  const folder = await takeFolder(settings.data)
  try {
    const studio = await openStudio(settings.data, (error, about) => {
      log.error({ ...about, error: error instanceof Error ? error.stack : String(error) }, 'mistake')
    })
    try {
      await studio.removeUnfinished()
      await run(settings, version, log, studio)
    } finally {
      await studio.close()
    }
  } finally {
    await folder.release()
  }
  log.info({}, 'stopped')
  return 0
}

async function run(settings: Settings, version: string, log: Log, studio: OpenedStudio): Promise<void> {
  const { sharing, studioId, packFolder } = studio
  const { database, clock, random } = sharing
  const metrics = new Metrics()
  const services: StudioServices = {
    database,
    clock,
    random,
    sharing,
    studioId,
    log,
    version,
    name: settings.name,
    throttle: new Throttle(clock),
    setup: new SetupToken(await hasAdmin(database), random, settings.setupToken),
    signInFailed: () => metrics.signInFailures.inc(),
  }
  let isStopping = false
  const room = new BodyRoom(LIMITS.bodyBytesAtOnce)
  const server = createStudioServer({
    log,
    metrics,
    operations: operationsOf(services),
    room,
    addPages: (app) => addDevicePage(app, services, room),
    trustedProxies: settings.trustedProxies,
    isStopping: () => isStopping,
    authenticate: (request) => authenticate(services, request),
    async checkReady() {
      await database.get('SELECT id FROM studio')
      await access(packFolder, constants.R_OK | constants.W_OK)
    },
    checkMetricsReader: (request) => checkMetricsReader(services, settings.metricsToken, request),
  })
  const stopped = nextSignal()
  server.listen({ host: settings.host, port: settings.port })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  log.info({ host: settings.host, port, version, node: process.version, studioId }, 'started')
  announce(settings, port, services.setup.value)
  log.info({ signal: await stopped }, 'stopping')
  isStopping = true
  await drain(server)
}

async function checkMetricsReader(
  services: StudioServices,
  metricsToken: string | undefined,
  request: IncomingMessage,
): Promise<void> {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (metricsToken !== undefined && isSameSecret(metricsToken, given)) return
  assertAdmin(await authenticate(services, request))
}

/** For people in a terminal, or one line for a program. */
function announce({ host, json, name }: Settings, port: number, setupToken: string | undefined): void {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  if (json) {
    process.stdout.write(`${JSON.stringify({ url, ...(setupToken === undefined ? {} : { setupToken }) })}\n`)
    return
  }
  process.stdout.write(`${name} is ready at ${url}\n`)
  if (setupToken === undefined) return
  const lines = [
    '',
    'Nobody is admin yet. Make yourself the first one, on your own computer:',
    '',
    `  clst login ${url} --user YOUR-NAME --setup-token ${setupToken}`,
    '',
    'The setup token works once, and until the server is started again.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function nextSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal))
  })
}
