import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, test } from 'vitest'

/**
 * What a probe answers: `true` when the host can be used, or a sentence that says why not
 * (`'python3 has no module zstandard'`).
 */
export type ProbeResult = true | string

/** Tests that need something outside the repository: a program, a Python module, the rights of root. */
export interface Host {
  name: string
  isHere: boolean
  describe: (title: string, body: () => void) => void
  test: (title: string, body: () => void | Promise<void>) => void
}

/**
 * Declares what the tests of a file need. Call it once at the top of the file and use the `describe` and `test` it
 * returns. Without the host those tests are skipped, and the end of `npm test` lists them by its name; with
 * CLST_REQUIRE_HOSTS=1 they fail instead.
 *
 * @param name as a person would look for it: `blender`, `python3-zstandard`, `root`
 * @param probe defaults to looking for a program of that name on the PATH
 */
export function requireHost(name: string, probe: () => ProbeResult = () => isProgram(name)): Host {
  return makeHost(name, probe(), process.env.CLST_REQUIRE_HOSTS === '1')
}

/**
 * The same for what a machine has or has not and nobody can install, such as a file system of its kernel: the tests are
 * skipped and listed without it, also with CLST_REQUIRE_HOSTS=1.
 */
export function optionalHost(name: string, probe: () => ProbeResult): Host {
  return makeHost(name, probe(), false)
}

function makeHost(name: string, found: ProbeResult, isRequired: boolean): Host {
  const titled = (title: string) => `${title} [needs ${name}]`
  if (found === true) {
    return {
      name,
      isHere: true,
      describe: (title, body) => void describe(titled(title), body),
      test: (title, body) => void test(titled(title), body),
    }
  }
  const absent = (title: string) => {
    if (!isRequired) return test.skip(titled(title), () => {})
    return test(titled(title), () => {
      throw new Error(`CLST_REQUIRE_HOSTS=1, but ${name} cannot be used: ${found}`)
    })
  }
  return { name, isHere: false, describe: absent, test: absent }
}

/** A probe for a program on the PATH. */
export function isProgram(name: string): ProbeResult {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const suffix of suffixes) {
      try {
        accessSync(join(folder, name + suffix), constants.X_OK)
        return true
      } catch {
        // Not in this folder.
      }
    }
  }
  return `no program ${name} on the PATH`
}

/** A probe for a command that must succeed, such as `python3 -c "import zstandard"`. */
export function succeeds(command: string, args: string[]): ProbeResult {
  const run = spawnSync(command, args, { encoding: 'utf8' })
  if (run.status === 0) return true
  const lastLine = (run.stderr ?? '').trim().split('\n').at(-1)
  return `${[command, ...args].join(' ')} failed: ${lastLine || run.error?.message || `exit ${run.status}`}`
}

/** A probe for the rights of root, which mounting a small file system or changing the user needs. */
export function isRoot(): ProbeResult {
  return process.getuid?.() === 0 || 'these tests need the rights of root'
}
