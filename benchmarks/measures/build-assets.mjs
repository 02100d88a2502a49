/**
 * Makes a project with the records of many assets, as a studio has after a film, and no content: `fillProject` writes
 * rows straight into the tables of a project file, because 200,000 real checkpoints would take an hour and the search
 * reads nothing but rows. Everything follows from a seed.
 */
import { openStore } from '@clst/sdk/testing'
import { randomSource } from '../corpus/random.mjs'

const DEPARTMENTS = ['layout', 'animation', 'lighting', 'effects', 'comp', 'rig', 'model', 'lookdev']
const EXTENSIONS = ['blend', 'ma', 'psd', 'exr', 'abc', 'usd']
const WORDS =
  'blocking spline pass polish notes from dailies fixed hands eyes timing camera light key rim fill render test final retake client approved wip cloth hair smoke water shadow texture uv weights pose smear anticipation overlap contact lantern tower storm gull keeper door stairs window night dawn'.split(
    ' ',
  )
const TAGS = 'hero background crowd wip review approved-client stereo fx-heavy reuse kitbash'.split(' ')
const PEOPLE = 'Ana Lopez,Bo Chen,Çağla Öz,Dmitri Orlov,Élodie Roy,Femi Ade,Greta Weiß,Hiro Sato'.split(',')
const TYPES = 'Shot,Character,Prop,Environment,Effect'.split(',')
/** Rows in one transaction. */
const PORTION = 5000

/**
 * @param {string} path a new project file
 * @param {number} assets
 * @param {number} checkpoints
 */
export async function fillProject(path, assets, checkpoints) {
  const store = openStore(path)
  const random = randomSource(4711)
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(random() * list.length)]
  const id = (/** @type {string} */ kind, /** @type {number} */ number) =>
    `018f0000-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`
  const now = 1_750_000_000_000
  const statuses = /** @type {[string][]} */ (store.rows('SELECT id FROM status ORDER BY position')).map(
    ([status]) => status,
  )
  const [[rootId, chunkerId]] = /** @type {[string, number][]} */ (
    store.rows('SELECT root_id, chunker_id FROM project')
  )
  const folderCount = Math.ceil(assets / 50)
  await store.write(() => {
    for (const [index, name] of PEOPLE.entries())
      store.run('INSERT INTO person (id, name, created_at) VALUES (?, ?, ?)', id('1', index), name, now)
    for (const [index, name] of TAGS.entries())
      store.run('INSERT INTO tag (id, name, name_key) VALUES (?, ?, ?)', id('2', index), name, name)
    for (const [index, name] of TYPES.entries())
      store.run(
        "INSERT INTO type (id, kind, name, name_key) VALUES (?, 'asset', ?, ?)",
        id('3', index),
        name,
        name.toLowerCase(),
      )
    for (let index = 0; index < 1000; index++) {
      const hash = Buffer.alloc(32)
      hash.writeUInt32LE(index)
      const sql =
        'INSERT INTO manifest (content_hash, size_bytes, chunk_count, chunker_id) VALUES (?, ?, 1, ?)'
      store.run(sql, hash, Math.floor(random() * 2e9), chunkerId)
    }
  })
  const [[firstManifest]] = /** @type {[number][]} */ (store.rows('SELECT min(id) FROM manifest'))
  const insertFolder =
    'INSERT INTO collection (id, parent_id, name, name_key, created_at) VALUES (?, ?, ?, ?, ?)'
  await inPortions(store, Math.ceil(folderCount / DEPARTMENTS.length), (index) => {
    const shot = `sh${String(index * 10).padStart(5, '0')}`
    store.run(insertFolder, id('4', index), rootId, shot, shot, now)
    for (const [place, name] of DEPARTMENTS.entries())
      store.run(insertFolder, id('5', index * DEPARTMENTS.length + place), id('4', index), name, name, now)
  })
  const insertAsset = `INSERT INTO asset (id, collection_id, name, extension, name_key, status_id, type_id, description,
    assignee_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  await inPortions(store, assets, (index) => {
    const folder = index % folderCount
    const name = `${pick(WORDS)}_${pick(WORDS)}_${String(index).padStart(6, '0')}`
    const extension = pick(EXTENSIONS)
    const description = random() < 0.2 ? sentence(random) : null
    const assignee = random() < 0.3 ? id('1', Math.floor(random() * PEOPLE.length)) : null
    const status = statuses[Math.floor(random() * statuses.length)]
    const type = random() < 0.5 ? id('3', Math.floor(random() * TYPES.length)) : null
    const values = [id('6', index), id('5', folder), name, extension, `${name}.${extension}`, status, type]
    store.run(insertAsset, ...values, description, assignee, now)
    if (random() < 0.4) {
      const tag = id('2', Math.floor(random() * TAGS.length))
      store.run('INSERT INTO asset_tag (asset_id, tag_id) VALUES (?, ?)', id('6', index), tag)
    }
    if (random() < 0.2) {
      const sql = 'INSERT INTO asset_value (asset_id, key, value) VALUES (?, ?, ?)'
      store.run(sql, id('6', index), 'frames', String(Math.floor(random() * 500)))
    }
  })
  const insertCheckpoint = `INSERT INTO checkpoint (id, asset_id, number, manifest_id, comment, author_id, created_at,
    stored_bytes, fields_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  await inPortions(store, checkpoints, (index) => {
    const asset = id('6', index % assets)
    // One comment is nowhere else, and one in a thousand has letters beyond ASCII.
    const comment =
      index === checkpoints - 7
        ? 'The gull lands on the lamp, Zürich edit'
        : sentence(random, index % 1000 === 0)
    const manifest = firstManifest + Math.floor(random() * 1000)
    const number = Math.floor(index / assets) + 1
    const author = id('1', Math.floor(random() * PEOPLE.length))
    const values = [id('7', index), asset, number, manifest, comment, author, now + index * 1000, 1]
    store.run(insertCheckpoint, ...values, Buffer.alloc(32))
    store.run('UPDATE asset SET head_id = ? WHERE id = ?', id('7', index), asset)
  })
  store.close()
}

/** @param {() => number} random */
function sentence(random, isForeign = false) {
  const words = Array.from(
    { length: 4 + Math.floor(random() * 5) },
    () => WORDS[Math.floor(random() * WORDS.length)],
  )
  return words.join(' ') + (isForeign ? ' – geprüft für Émile' : '')
}

/**
 * @param {import('@clst/sdk/testing').Store} store
 * @param {number} count
 * @param {(index: number) => void} write
 */
async function inPortions(store, count, write) {
  for (let start = 0; start < count; start += PORTION) {
    await store.write(() => {
      for (let index = start; index < Math.min(count, start + PORTION); index++) write(index)
    })
  }
}
