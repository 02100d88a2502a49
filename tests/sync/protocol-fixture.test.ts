/**
 * What a client of a released protocol sends, and what its studio answered, as recorded once: the studio of today takes the one,
 * the client of today the other. `CLST_RECORD_WIRE=1` records the protocol of now, for a new file beside the old ones.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cloneProject } from '@clst/sdk'
import {
  type PullPage,
  type PushBatch,
  type StudioLink,
  SYNC_PROTOCOL,
  type WireManifest,
} from '@clst/sdk/protocol'
import { seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { describe, expect, test } from 'vitest'
import { openTestStudio, PROJECT } from '../../packages/server/src/sharing/testing/studio.js'
import { Team } from './support/team.js'

const FOLDER = join(import.meta.dirname, 'fixtures')

type Sent =
  | { offer: WireManifest[]; missing: number[][] }
  | { pack: string; bytes: string }
  | { push: PushBatch; outcomes: string[] }

interface Recorded {
  protocol: number
  sent: Sent[]
  page: PullPage
  contents: { manifest: WireManifest; frames: string }[]
}

const FILES = { 'shots/scene.blend': seededBytes(21, 20_000), 'notes.txt': 'to be read', 'empty.psd': '' }

function recording(link: StudioLink, sent: Sent[]): StudioLink {
  return {
    ...link,
    offerManifests: async (manifests, signal) => {
      const answers = await link.offerManifests(manifests, signal)
      sent.push({ offer: [...manifests], missing: answers.map(({ missing }) => [...missing]) })
      return answers
    },
    putPack: async (hash, bytes, signal) => {
      await link.putPack(hash, bytes, signal)
      sent.push({ pack: hash, bytes: Buffer.from(bytes).toString('base64') })
    },
    push: async (batch, signal) => {
      const answer = await link.push(batch, signal)
      sent.push({ push: batch, outcomes: answer.answers.map(({ outcome }) => outcome) })
      return answer
    },
  }
}

async function record(): Promise<void> {
  const team = await Team.open()
  const { ada } = team
  const sent: Sent[] = []
  const sound = ada.link
  ada.link = recording(sound, sent)
  await ada.save({ ...FILES, 'notes.txt': 'first' }, 'first')
  await ada.save({ 'notes.txt': FILES['notes.txt'] }, 'second')
  await ada.project.set(['notes.txt'], { status: 'wip', description: 'to be read', tags: ['hero'] })
  await ada.project.dependencies.add(['shots/scene.blend'], ['notes.txt'])
  await team.publish()
  await ada.project.rename('empty.psd', 'poster.psd')
  await ada.sync()
  const page = await sound.pull(0, 1000)
  const names = page.entities.flatMap(({ fields }) => (fields?.manifestId ? [String(fields.manifestId)] : []))
  const contents: Recorded['contents'] = []
  for (const manifest of await sound.getManifests([...new Set(names)], [])) {
    const count = manifest.segments.reduce(
      (sum, each) => sum + ('hashes' in each ? each.hashes.length : 0),
      0,
    )
    const parts: Uint8Array[] = []
    if (count > 0)
      for await (const part of sound.getChunks(manifest.manifestId, [{ first: 0, count }])) parts.push(part)
    contents.push({ manifest, frames: Buffer.concat(parts).toString('base64') })
  }
  ada.link = sound
  await team.close()
  const recorded: Recorded = { protocol: SYNC_PROTOCOL, sent, page, contents }
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `protocol-${SYNC_PROTOCOL}.json`), `${JSON.stringify(recorded)}\n`)
}

/** A studio that answers as it was recorded. */
function replaying({ page, contents }: Recorded): StudioLink {
  const never = () => Promise.reject(new Error('nothing is sent'))
  const find = (id: string) => contents.find(({ manifest }) => manifest.manifestId === id)
  return {
    pull: async (after) => (after < page.revision ? page : { ...page, entities: [] }),
    getManifests: async (ids) => ids.flatMap((id) => find(id)?.manifest ?? []),
    async *getChunks(id) {
      yield Buffer.from(find(id)?.frames ?? '', 'base64')
    },
    entities: async () => [],
    push: never,
    offerManifests: never,
    putPack: never,
    putPreview: never,
    getPreview: never,
  }
}

if (process.env.CLST_RECORD_WIRE === '1') await record()

const recorded = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recorded,
)

test('the protocol of now is recorded', () => {
  expect(recorded.map(({ protocol }) => protocol)).toContain(SYNC_PROTOCOL)
})

// This one and its neighbour.
describe.each(recorded.filter(({ protocol }) => protocol >= SYNC_PROTOCOL - 1))(
  'protocol $protocol',
  (each) => {
    test('the studio takes what its client sends', async () => {
      const studio = await openTestStudio()
      const link = await studio.as('Ada')
      const { epoch } = await link.pull(0, 1)
      for (const step of each.sent) {
        if ('pack' in step) await link.putPack(step.pack, Buffer.from(step.bytes, 'base64'))
        else if ('offer' in step) {
          const answers = await link.offerManifests(step.offer)
          expect(answers.map(({ missing }) => missing)).toEqual(step.missing)
        } else {
          const { answers } = await link.push({ ...step.push, epoch: step.push.epoch && epoch })
          expect(answers.map(({ outcome }) => outcome)).toEqual(step.outcomes)
        }
      }
      const known = (page: PullPage) =>
        page.entities
          .filter(({ kind }) => kind === 'asset')
          .map(({ id, fields }) => [id, fields?.name, fields?.headId])
      expect(known(await link.pull(0, 1000)).sort()).toEqual(known(each.page).sort())
      expect(studio.reported).toEqual([])
      await studio.close()
    })

    test('the client takes what its studio answers', async () => {
      const folder = temporaryFolder()
      const link = replaying(each)
      const place = { url: 'https://studio.example', projectId: PROJECT }
      const { project, result } = await cloneProject(link, folder, place, { person: { name: 'Ada' } })
      expect(result).toMatchObject({ conflicts: [], refused: [], waiting: [] })
      for (const [name, bytes] of Object.entries(FILES)) {
        const path = name.replace('empty', 'poster')
        await project.studio.withContents(link, () => project.revert(path))
        expect(readFileSync(join(folder, path)).equals(Buffer.from(bytes))).toBe(true)
      }
      expect(await project.itemInfo('notes.txt')).toMatchObject({ description: 'to be read', tags: ['hero'] })
      expect((await project.verify()).problems).toEqual([])
      await project.close()
      rmSync(folder, { recursive: true, force: true })
    })
  },
)
