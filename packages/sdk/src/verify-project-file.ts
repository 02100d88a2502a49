import { isClstError } from './errors.js'
import type { RepairOptions } from './maintenance/repair.js'
import { unopenable, type VerifyOptions } from './maintenance/verify.js'
import { type OpenOptions, openProject, type Project } from './project.js'
import type { RepairResult, VerifyResult } from './types.js'

/** `Project.verify` for a file that may be too damaged to be opened: that is an answer too, not a failure. */
export async function verifyProjectFile(
  projectFile: string,
  options: VerifyOptions & OpenOptions = {},
): Promise<VerifyResult> {
  try {
    const project = await openProject(projectFile, { ...options, readOnly: true })
    try {
      return await project.verify(options)
    } finally {
      await project.close()
    }
  } catch (error) {
    if (isClstError(error) && DAMAGE.has(error.code)) return unopenable(projectFile, error.message)
    throw error
  }
}

/** `project.maintenance.repair` for a file that may be too damaged to be opened: then nothing of it can be healed. */
export async function repairProjectFile(
  projectFile: string,
  options: RepairOptions & OpenOptions = {},
): Promise<RepairResult> {
  let project: Project
  try {
    project = await openProject(projectFile, options)
  } catch (error) {
    if (!isClstError(error) || !DAMAGE.has(error.code)) throw error
    return { ...unopenable(projectFile, error.message), healed: [] }
  }
  try {
    return await project.maintenance.repair(options)
  } finally {
    await project.close()
  }
}

const DAMAGE = new Set<string>(['store-corrupt', 'not-a-project-file', 'codec-unknown'])
