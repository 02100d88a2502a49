/** The image of the studio server: how it is made, and what it may not do. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { containers, type ImageConfig, ServerImage } from './support/buildah.js'
import { Container, MemoryGroup } from './support/container.js'
import { tenPeople } from './support/ten-people.js'

const MB = 1_000_000
/** What compose.yaml gives it. */
const LIMIT = 512 << 20

containers.describe('the image of the studio server', () => {
  const place = temporaryFolder()
  const image = new ServerImage()
  const memory = new MemoryGroup(LIMIT)
  let config: ImageConfig
  let name = ''
  let root = ''
  let studio: Container
  let ready: { url: string; setupToken: string }

  beforeAll(async () => {
    image.build()
    ;({ config } = image.describe())
    ;({ name, root } = image.createContainer())
    studio = new Container(root, config, place, memory)
    ready = JSON.parse(await studio.start([...config.Entrypoint, '--json']))
  })

  afterAll(async () => {
    await studio?.stop()
    await memory.remove()
  })

  test('is small, and names what a supervisor has to know', () => {
    const { totalBytes, ownBytes } = image.describe()
    console.log(
      `The image: ${(totalBytes / MB).toFixed(1)} MB, ${(ownBytes / MB).toFixed(1)} MB besides its base.`,
    )
    expect(ownBytes).toBeLessThan(12 * MB)
    expect(config.User).toBe('10001:10001')
    expect(Object.keys(config.Volumes)).toEqual(['/data'])
  })

  test('is started by buildah', () => {
    expect(image.runIn(name, ...config.Entrypoint, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(image.runIn(name, 'id', '-u')).toBe('10001\n')
  })

  test('its health check tells a server that is ready from one that is not', () => {
    const [kind, ...words] = config.Healthcheck.Test
    expect(kind).toBe('CMD')
    expect(studio.run(words)).toEqual({ code: 0, stdout: 'ok\n', stderr: '' })
    expect(studio.run(['CLST_PORT=1', ...words])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/ECONNREFUSED/),
    })
  })

  test('has no rights, and writes nothing but its data and temporary files', () => {
    expect(studio.run(['id', '-u'])).toMatchObject({ stdout: '10001\n' })
    expect(studio.run(['sh', '-c', 'grep CapEff /proc/self/status'])).toMatchObject({
      stdout: expect.stringMatching(/\t0+\n/),
    })
    for (const folder of ['/', '/etc', '/opt/clst-server', '/var/tmp', '/usr/local/bin']) {
      const { code, stderr } = studio.run(['touch', join(folder, 'mine')])
      expect([folder, code, stderr]).toEqual([folder, 1, expect.stringContaining('Read-only file system')])
    }
    expect(studio.run(['touch', '/data/mine', '/tmp/mine'])).toMatchObject({ code: 0 })
  })

  test('ten people publish, clone, push and pull at the same time within 512 MB, and it reaches out to nobody', async () => {
    mkdirSync(join(place, 'people'))
    const makeAdmin = (name: string) =>
      expect(studio.run([...config.Entrypoint, 'user', 'make-admin', name])).toMatchObject({ code: 0 })
    await tenPeople({ ...ready, place: join(place, 'people'), through: studio.beside, makeAdmin })
    const peak = studio.peakMemory
    console.log(`Memory of the server at most: ${(peak / MB).toFixed(0)} MB.`)
    const { code, log } = await studio.stop()
    expect(peak).toBeLessThan(LIMIT)
    expect(code).toBe(0)
    expect(log).not.toMatch(/"level":(5|6)0/)
    expect(studio.attempts()).toEqual([])
  })

  test('an attempt to reach out would have been noticed', async () => {
    const calls = `require('net').connect(9, '192.0.2.1').once('error', () =>
      require('dns').resolve4('studio.example', () => { console.log('asked'); setInterval(() => {}, 1000) }))`
    mkdirSync(join(place, 'other'))
    const other = new Container(root, config, join(place, 'other'), memory)
    await other.start(['node', '-e', calls])
    await other.stop('SIGKILL')
    expect(other.attempts().join('\n')).toMatch(/192\.0\.2\.1/)
    expect(other.attempts().join('\n')).toMatch(/htons\(53\)/)
  })
})
