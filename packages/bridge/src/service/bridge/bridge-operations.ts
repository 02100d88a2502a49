import { hostname } from 'node:os'
import { configFilePath, readConfigFile, writeConfigFile } from '../../config/config-file.js'
import { findSettingProblem, isSettingKey, type StoredSettings } from '../../config/setting-keys.js'
import { resolveSettings } from '../../config/settings.js'
import { BridgeFailure } from '../bridge-failure.js'
import type { Schemas } from '../generated/operation-types.js'
import type { MainOperations } from '../http/api-request.js'
import type { Services } from '../services.js'
import { diagnose } from './diagnose.js'

export const bridgeOperations: MainOperations = {
  async getBridge(services) {
    return { result: describe(services, false) }
  },

  async stopBridge(services, { body }) {
    const order = { waitForJobs: body.cancelJobs !== true }
    // The answer goes out before the connections are closed.
    setImmediate(() => services.requestStop(order))
    return { result: describe(services, true) }
  },

  async getDiagnostics(services, { query }) {
    return { result: await diagnose(services, query.includeNames === true) }
  },

  async getSettings(services) {
    return { result: await settingsOf(services) }
  },

  async editSettings(services, { body }) {
    const file = configFilePath(services.environment.home)
    const settings: Record<string, unknown> = { ...readConfigFile(file) }
    for (const [key, value] of Object.entries(body)) {
      if (!isSettingKey(key)) continue
      const problem = value === null ? undefined : findSettingProblem(key, value)
      if (problem !== undefined) {
        throw new BridgeFailure('invalid-argument', `${key} ${problem}.`, {
          errors: [{ pointer: `/${key}`, message: problem }],
        })
      }
      if (value === null) delete settings[key]
      else settings[key] = typeof value === 'string' ? value.trim() : value
    }
    writeConfigFile(file, settings as StoredSettings)
    // Projects are opened in somebody's name: from the next use on it is the new one.
    for (const { key } of services.places.list()) void services.threads.closeProject(key)
    return { result: await settingsOf(services) }
  },
}

async function settingsOf({ environment }: Services): Promise<Schemas['Settings']> {
  const { values, sources } = await resolveSettings(environment)
  const { author, preview, color } = values
  const from = { author: sources.author, preview: sources.preview, color: sources.color }
  return { author, preview, color, sources: from }
}

function describe(services: Services, isStopping: boolean): Schemas['BridgeInfo'] {
  const { appVersion, startedAt, places, threads, jobs } = services
  return {
    appVersion,
    pid: process.pid,
    port: services.port(),
    hostname: hostname(),
    startedAt,
    isStopping,
    openProjects: places.list().filter(({ key }) => threads.isOpen(key)).length,
    runningJobs: jobs.running().length,
  }
}
