/**
 * A container as compose.yaml runs one, without Docker: a root folder that cannot be written to, the user of the image
 * without any rights of root, a network with nothing but itself, 512 MB of memory. strace writes down every attempt to
 * reach another computer.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Finished } from '../../helpers/clst.js'
import type { ImageConfig } from './buildah.js'

const ENTER = `
  test -z "$GROUP" || echo $$ > "$GROUP/cgroup.procs"
  ip link set lo up
  mount --make-rprivate /
  mount --bind "$ROOT" "$ROOT"
  mount -t tmpfs -o mode=755 tmpfs "$ROOT/dev"
  mknod -m 666 "$ROOT/dev/null" c 1 3
  mknod -m 666 "$ROOT/dev/urandom" c 1 9
  mount -t proc proc "$ROOT/proc"
  mount -t tmpfs -o mode=1777,size=64m tmpfs "$ROOT/tmp"
  mount --bind "$DATA" "$ROOT/data"
  mount -o remount,bind,ro "$ROOT"
  exec chroot --userspec="$OWNER" "$ROOT" env -i --chdir="$FOLDER" "$@"
`

/** What the network is asked for, apart from connections that others open. */
const ASKING = 'connect,sendto,sendmsg,sendmmsg'

export class Container {
  private child: ChildProcess | undefined
  private said = ''

  constructor(
    private readonly root: string,
    private readonly config: ImageConfig,
    /** For the volume and the notes of strace. */
    private readonly place: string,
    private readonly memory: MemoryGroup,
  ) {
    const [user = 0, group = 0] = config.User.split(':').map(Number)
    mkdirSync(this.data)
    chownSync(this.data, user, group)
  }

  get data(): string {
    return join(this.place, 'data')
  }

  /** Starts a program in it; the first line that it prints. */
  async start(words: readonly string[]): Promise<string> {
    const env = {
      PATH: process.env.PATH,
      ROOT: this.root,
      DATA: this.data,
      OWNER: this.config.User,
      FOLDER: this.config.WorkingDir,
      GROUP: this.memory.folder ?? '',
    }
    const traced = [
      '-f',
      '-qq',
      '--seccomp-bpf',
      '-e',
      `trace=${ASKING}`,
      '-e',
      'signal=none',
      '-o',
      this.notes,
    ]
    const contained = ['unshare', '--mount', '--net', 'sh', '-ec', ENTER, 'sh', ...this.config.Env, ...words]
    const child = spawn('strace', [...traced, ...contained], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.child = child
    child.stderr.setEncoding('utf8').on('data', (text) => {
      this.said += text
    })
    let line = ''
    const closed = once(child, 'close')
    await Promise.race([
      closed,
      new Promise<void>((resolve) => {
        child.stdout.setEncoding('utf8').on('data', (text) => {
          line += text
          if (line.includes('\n')) resolve()
        })
      }),
    ])
    if (line === '') throw new Error(`It ended with ${child.exitCode}: ${this.said}`)
    return line
  }

  /** Of the program itself, as this machine counts. */
  get pid(): number {
    const { pid } = this.child ?? {}
    const [, program] = /^(\d+) $/.exec(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')) ?? []
    if (program === undefined) throw new Error(`There is no program: ${this.said}`)
    return Number(program)
  }

  /** The most memory that the program has had, in bytes. */
  get peakMemory(): number {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  }

  /** What comes before a command of this machine so that it reaches the container's network. */
  get beside(): string[] {
    return ['nsenter', `--net=/proc/${this.pid}/ns/net`]
  }

  /** Runs a command in it as its own user. */
  run(words: readonly string[]): Finished {
    const [user = '0', group = '0'] = this.config.User.split(':')
    const into = [
      '--target',
      String(this.pid),
      '--mount',
      '--net',
      '--root',
      '--wd',
      `--setgid=${group}`,
      `--setuid=${user}`,
    ]
    const env = ['env', '-i', ...this.config.Env]
    try {
      const stdout = execFileSync('nsenter', [...into, ...env, ...words], { encoding: 'utf8', stdio: 'pipe' })
      return { code: 0, stdout, stderr: '' }
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
      return { code: status, stdout, stderr }
    }
  }

  /** Answers the exit code and what was written to standard error. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; log: string }> {
    const { child } = this
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
      return { code: child?.exitCode ?? null, log: this.said }
    }
    const ended = once(child, 'close')
    process.kill(this.pid, signal)
    const [code] = await ended
    return { code, log: this.said }
  }

  /** Every attempt to reach another computer or this one over IP, as strace writes it. */
  attempts(): string[] {
    return readFileSync(this.notes, 'utf8')
      .split('\n')
      .filter((line) => /AF_INET/.test(line))
  }

  private get notes(): string {
    return join(this.place, 'asked')
  }
}

/** At most so much memory for the processes in it; without `folder` where this machine has no way to hold them to it. */
export class MemoryGroup {
  readonly folder: string | undefined

  constructor(bytes: number) {
    const [one, two] = ['/sys/fs/cgroup/memory', '/sys/fs/cgroup']
    const name = `clst-test-${process.pid}`
    try {
      const isTwo = existsSync(join(two, 'cgroup.controllers'))
      const folder = join(isTwo ? two : one, name)
      mkdirSync(folder)
      writeFileSync(join(folder, isTwo ? 'memory.max' : 'memory.limit_in_bytes'), String(bytes))
      this.folder = folder
    } catch {
      this.folder = undefined
    }
  }

  /** The kernel needs a moment after the last process has ended. */
  async remove(): Promise<void> {
    for (let isThere = this.folder !== undefined; isThere; await setTimeout(20)) {
      try {
        rmdirSync(this.folder ?? '')
        isThere = false
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error
      }
    }
  }
}
