/** A person at a computer: the `clst` command, with settings, a studio and a folder of their own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CLST, type Finished } from '../../helpers/clst.js'
import { PASSWORD } from '../../helpers/studio.js'

export class Seat {
  readonly home: string
  readonly folder: string

  constructor(
    place: string,
    readonly name: string,
    /** Variables of the environment besides. */
    private readonly more: Readonly<Record<string, string>> = {},
  ) {
    this.home = join(place, `${name}-home`)
    this.folder = join(place, name)
    mkdirSync(this.folder, { recursive: true })
  }

  get env(): Record<string, string> {
    return { PATH: process.env.PATH ?? '', CLST_HOME: this.home, LANG: 'C.UTF-8', ...this.more }
  }

  run(args: readonly string[], input = ''): Finished {
    const { env } = this
    const child = spawnSync(process.execPath, [CLST, ...args], {
      cwd: this.folder,
      env,
      input,
      encoding: 'utf8',
    })
    return { code: child.status, stdout: child.stdout, stderr: child.stderr }
  }

  /** With `--json`; the document, and fails where the command ends with another code. */
  // biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the tests are about
  json(args: readonly string[], code = 0, input = ''): any {
    const done = this.run([...args, '--json'], input)
    if (done.code !== code) {
      throw new Error(
        `${this.name}: clst ${args.join(' ')} ended with ${done.code}: ${done.stdout}${done.stderr}`,
      )
    }
    return JSON.parse(done.stdout === '' ? done.stderr : done.stdout)
  }

  login(url: string, ...how: string[]): void {
    this.json(['login', url, '--user', this.name, '--password-stdin', ...how], 0, `${PASSWORD}\n`)
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), content)
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path))
  }
}
