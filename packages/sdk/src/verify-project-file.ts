import { isClstError } from './errors.js'
import { unopenable, type VerifyOptions } from './maintenance/verify.js'
import { type OpenOptions, openProject } from './project.js'
import type { VerifyResult } from './types.js'

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

const DAMAGE = new Set<string>(['store-corrupt', 'not-a-project-file', 'codec-unknown'])
