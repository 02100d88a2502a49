/** A root folder for programs with nothing in it that a desktop may lack: no Node, no npm, no compiler, no /proc. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { Finished } from '../../helpers/clst.js'
import { requireHost, succeeds } from '../../helpers/hosts.js'

/** glibc and the libraries of GCC. libvips comes with the package. */
const OF_THE_SYSTEM = /^(ld-linux.*|lib(c|m|dl|pthread|rt|resolv|stdc\+\+|gcc_s|atomic))\.so\.\d+$/

/** Whether devices can be made here, which not every root can: not in a container without that right, not on every disk. */
const makesDevices =
  process.platform === 'linux' &&
  succeeds('sh', [
    '-c',
    'd=$(mktemp -d) && mknod "$d/null" c 1 3 && echo >"$d/null"; s=$?; rm -r "$d"; exit $s',
  ]) === true

/** To change the root folder needs to be root, or to be it in a name space of one's own. */
export const rootFolders = requireHost('root or user namespaces, on Linux', () => {
  if (process.platform !== 'linux') return 'this is not Linux'
  return makesDevices ? succeeds('chroot', ['/', 'true']) : succeeds('unshare', ['-rm', 'true'])
})

export class BareRoot {
  constructor(readonly folder: string) {
    for (const path of ['bin', 'dev', 'tmp', 'home/ana']) mkdirSync(join(folder, path), { recursive: true })
    if (makesDevices) execFileSync('mknod', ['-m', '666', join(folder, 'dev/null'), 'c', '1', '3'])
    else writeFileSync(join(folder, 'dev/null'), '')
    this.addProgram('sh')
    this.addProgram('readlink')
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
  }

  get home(): string {
    return join(this.folder, 'home/ana')
  }

  /** Paths of all files in it. */
  files(): string[] {
    const found = readdirSync(this.folder, { recursive: true, withFileTypes: true })
    return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }

  /** Adds the libraries of the system that a compiled file needs. Throws for one that a desktop may lack. */
  addLibrariesOf(file: string): void {
    const text = execFileSync('ldd', [file], { encoding: 'utf8' })
    for (const [, path = ''] of text.matchAll(/^\s(?:\S+ => )?(\/.*) \(0x/gm)) {
      const real = realpathSync(path)
      if (real.startsWith(this.folder)) continue
      if (!OF_THE_SYSTEM.test(path.slice(path.lastIndexOf('/') + 1))) throw new Error(`${file} needs ${path}`)
      if (existsSync(join(this.folder, path))) continue
      mkdirSync(dirname(join(this.folder, path)), { recursive: true })
      copyFileSync(real, join(this.folder, path))
    }
  }

  /** Runs a program that is in it, with nothing in its environment but what such a computer has. */
  run(words: readonly string[]): Finished {
    const { program, args, env } = this.command(words)
    const child = spawnSync(program, args, { env, encoding: 'utf8' })
    if (child.error) throw child.error
    return { code: child.status, stdout: child.stdout, stderr: child.stderr }
  }

  /** The same without waiting. */
  begin(words: readonly string[]): Promise<Finished> {
    const { program, args, env } = this.command(words)
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text) => {
        said[name] += text
      })
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve({ code, ...said }))
    })
  }

  private command(words: readonly string[]) {
    const [program = '', ...args] = makesDevices
      ? ['chroot', this.folder, ...words]
      : ['unshare', '-rm', 'sh', '-c', ENTER, this.folder, ...words]
    const env = { HOME: '/home/ana', PATH: '/bin:/usr/sbin:/usr/bin', LANG: 'C.UTF-8', CLST_BRIDGE_PORT: '0' }
    return { program, args, env }
  }

  /** Runs a script in it, and throws when a command of it fails. */
  script(text: string): string {
    const { code, stdout, stderr } = this.run(['/bin/sh', '-ec', text])
    if (code !== 0) throw new Error(`${text}\nended with ${code}:\n${stdout}${stderr}`)
    return stdout
  }

  private addProgram(name: string): void {
    const path = execFileSync('/bin/sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim()
    copyFileSync(realpathSync(path), join(this.folder, 'bin', name))
    this.addLibrariesOf(path)
  }
}

/** Run by a shell that is root in its own name space; `$0` is the folder. */
const ENTER = 'mount --bind /dev/null "$0/dev/null" && exec chroot "$0" "$@"'
