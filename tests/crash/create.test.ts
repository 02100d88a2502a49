/** A process that is killed while it makes a project leaves a whole project or none, and never stands in the way. */
import { readdirSync, rmSync } from 'node:fs'
import { createProject, findProjectFile } from '@clst/sdk'
import { FAILPOINTS, temporaryFolder } from '@clst/sdk/testing'
import { describe, expect, it } from 'vitest'
import { expectKnownNames, expectSound, PROJECT_FILE } from './support/aftermath.js'
import { JOURNALS, killOperation, runOperation } from './support/operation.js'

const OWN = FAILPOINTS.filter((name) => name.startsWith('create:'))

describe.each(JOURNALS)('making a project, killed (%s)', (journal) => {
  it.each(OWN)('at %s', async (failpoint) => {
    const folder = temporaryFolder('clst-crash-')
    try {
      await killOperation({ operation: 'create', folder, journal }, failpoint, 1)
      expectKnownNames(folder, [], 'killed')
      // It appears in one step, at the very end: none of these places is after it.
      expect(readdirSync(folder)).not.toContain(PROJECT_FILE)

      const project = await createProject(folder, { name: 'test', journal })
      await expectSound(project)
      await project.close()
      expect(findProjectFile(folder)).toBe(project.info.path)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('not killed, comes by every failpoint of its kind', async () => {
    const folder = temporaryFolder('clst-crash-')
    const hits = await runOperation({ operation: 'create', folder, journal })
    rmSync(folder, { recursive: true, force: true })
    expect(Object.keys(hits).sort()).toEqual([...OWN].sort())
  })
})
