/** Images without Docker: buildah, with its storage in a folder of the test. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { isProgram, isRoot, type ProbeResult, requireHost } from '../../helpers/hosts.js'

const CHECKOUT = join(import.meta.dirname, '../../..')
/** Names in the storage of the test. */
const IMAGE = 'localhost/clst-server'
const BASE = 'localhost/clst-base'

/** What `.ci/install-docker-base` made: the system of this machine in its smallest form. */
function baseSystem(): string {
  const [, name = 'none'] = /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? []
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), `clst/docker-base/${name}.tar`)
}

export const containers = requireHost('buildah, strace and a base image (.ci/install-docker-base)', () => {
  const probes: (() => ProbeResult)[] = [
    () => process.platform === 'linux' || 'this is not Linux',
    isRoot,
    () => isProgram('buildah'),
    () => isProgram('strace'),
    () => existsSync(baseSystem()) || `${baseSystem()} is missing`,
  ]
  for (const probe of probes) {
    const found = probe()
    if (found !== true) return found
  }
  return true
})

/** What an image says of how it is run, as Docker writes it. */
export interface ImageConfig {
  User: string
  Env: string[]
  Entrypoint: string[]
  Volumes: Record<string, object>
  WorkingDir: string
  Healthcheck: { Test: string[] }
}

/** The image of the studio server, made by `docker/Dockerfile` from this checkout. */
export class ServerImage {
  private readonly storage = mkdtempSync(join(tmpdir(), 'clst-images-'))

  constructor() {
    afterAll(() => rmSync(this.storage, { recursive: true, force: true }))
  }

  /**
   * The packages of this checkout are mounted: they are what `npm ci` made for this system. With
   * CLST_TEST_IMAGE_BASES='BUILD RUNTIME' on bases of a registry, with packages of its own.
   */
  build(): void {
    const [build = BASE, runtime = BASE] = process.env.CLST_TEST_IMAGE_BASES?.split(' ') ?? []
    const isOwn = build === BASE
    if (isOwn) this.makeBase()
    this.run(
      'build',
      '--isolation=chroot',
      '--format=docker',
      '--layers=false',
      ...(isOwn ? ['--pull-never', `--volume=${CHECKOUT}/node_modules:/clst/node_modules:ro`] : []),
      `--build-arg=BUILD_BASE=${build}`,
      `--build-arg=RUNTIME_BASE=${runtime}`,
      `--file=${CHECKOUT}/docker/Dockerfile`,
      `--tag=${IMAGE}`,
      CHECKOUT,
    )
  }

  /** What is known of the image, and the bytes of its last layer: what the Dockerfile added to the base. */
  describe(): { config: ImageConfig; totalBytes: number; ownBytes: number } {
    const about = JSON.parse(this.run('inspect', '--type=image', IMAGE))
    const sizes: number[] = JSON.parse(about.Manifest).layers.map(({ size }: { size: number }) => size)
    const totalBytes = sizes.reduce((sum, size) => sum + size, 0)
    return { config: about.Docker.config, totalBytes, ownBytes: sizes.at(-1) ?? 0 }
  }

  /** A container that is not running: its name, and the folder with its files. */
  createContainer(): { name: string; root: string } {
    const name = this.run('from', '--pull-never', IMAGE).trim()
    return { name, root: this.run('mount', name).trim() }
  }

  /** Runs a command in a container with what the image says of user, folder and environment. */
  runIn(container: string, ...words: string[]): string {
    return this.run('run', '--isolation=chroot', container, '--', ...words)
  }

  private makeBase(): void {
    const name = this.run('from', 'scratch').trim()
    this.run('add', '--quiet', name, baseSystem(), '/')
    this.run('copy', '--quiet', name, process.execPath, '/usr/local/bin/node')
    this.run('commit', '--quiet', '--rm', name, BASE)
  }

  private run(...args: string[]): string {
    const own = ['--storage-driver=vfs', `--root=${this.storage}/root`, `--runroot=${this.storage}/run`]
    return execFileSync('buildah', [...own, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
}
