/** Ten people at one studio, each with files that cannot be made smaller; all work at the same time. */
import { spawn } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { CLST } from '../../helpers/clst.js'
import { PASSWORD } from '../../helpers/studio.js'

/** Of each file. `CLST_TEST_CLIENT_MB=100` makes them larger. */
const BYTES = Number(process.env.CLST_TEST_CLIENT_MB ?? 20) * 1_000_000

interface Studio {
  url: string
  setupToken: string
  /** Folder for what the people have. */
  place: string
  /** What comes before a command that reaches the studio. */
  through: readonly string[]
  /** Lets somebody publish. */
  makeAdmin: (name: string) => void
}

/** Throws where anything fails or arrives changed. */
export async function tenPeople({ url, setupToken, place, through, makeAdmin }: Studio): Promise<void> {
  const names = Array.from({ length: 10 }, (_, index) => `person-${index}`)
  const people = names.map((name) => new Client(name, place, through))
  const [first, ...others] = people as [Client, ...Client[]]

  await first.clst(['login', url, '--user', first.name, '--password-stdin', '--setup-token', setupToken])
  await first.clst(['init', '--name', 'film'])
  first.write('shared.bin')
  await first.clst(['checkpoint', '--all', '-m', 'First'])
  await first.clst(['publish'])

  await atOnce(others, async (person) => {
    const { token } = await first.clst(['invite', person.name, '--role', 'Admin'])
    await person.clst(['login', url, '--user', person.name, '--password-stdin', '--invite', token])
    await person.clst(['clone', 'film', person.folder])
    await person.clst(['rebuild'])
    expect(person.read('shared.bin').equals(first.read('shared.bin'))).toBe(true)
  })

  // Everybody sends a file, every other one as a project of their own.
  await atOnce(people, async (person, index) => {
    const isAlone = index % 2 === 1
    const where = isAlone ? `${person.folder}-alone` : person.folder
    mkdirSync(where, { recursive: true })
    if (isAlone) {
      makeAdmin(person.name)
      await person.clst(['init', '--name', `alone-${person.name}`], where)
    }
    person.write(`${person.name}.bin`, where)
    await person.clst(['checkpoint', `${person.name}.bin`, '-m', 'Mine'], where)
    const sent = await person.clst(isAlone ? ['publish', '--studio', url] : ['sync'], where)
    expect(sent).toMatchObject({ refused: [], conflicts: [] })
    expect(sent.pushed.bytes).toBeGreaterThan(BYTES)
  })

  // Everybody gets what somebody else has sent.
  await atOnce(people, async (person, index) => {
    const sender = people[(index + (index % 2 === 0 ? 2 : 1)) % people.length] as Client
    await person.clst(['sync'])
    await person.clst(['rebuild', `${sender.name}.bin`])
    expect(person.read(`${sender.name}.bin`).equals(sender.read(`${sender.name}.bin`))).toBe(true)
  })
}

/** All of them begin; what fails first is thrown when all have ended. */
async function atOnce(people: readonly Client[], work: (person: Client, index: number) => Promise<void>) {
  const ends = await Promise.allSettled(people.map(work))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

class Client {
  readonly folder: string

  constructor(
    readonly name: string,
    private readonly place: string,
    private readonly through: readonly string[],
  ) {
    this.folder = join(place, name)
    mkdirSync(this.folder)
  }

  write(path: string, folder = this.folder): void {
    writeFileSync(join(folder, path), randomFillSync(Buffer.allocUnsafe(BYTES)))
  }

  read(path: string): Buffer {
    return readFileSync(join(this.folder, path))
  }

  /** Runs `clst` with `--json`; the document. The password is there where one is read. */
  // biome-ignore lint/suspicious/noExplicitAny: what the document holds depends on the command
  clst(args: readonly string[], cwd = this.folder): Promise<any> {
    const [program = '', ...words] = [...this.through, process.execPath, CLST, ...args, '--json']
    const env = { PATH: process.env.PATH, CLST_HOME: join(this.place, `${this.name}-home`), LANG: 'C.UTF-8' }
    return new Promise((resolve, reject) => {
      const child = spawn(program, words, { cwd, env })
      const said = { stdout: '', stderr: '' }
      for (const name of ['stdout', 'stderr'] as const)
        child[name].setEncoding('utf8').on('data', (text) => {
          said[name] += text
        })
      child.once('error', reject)
      child.once('close', (code) => {
        if (code === 0) return resolve(JSON.parse(said.stdout || '{}'))
        reject(new Error(`${this.name}: clst ${args[0]} ended with ${code}: ${said.stdout}${said.stderr}`))
      })
      child.stdin.end(`${PASSWORD}\n`)
    })
  }
}
