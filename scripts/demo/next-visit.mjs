import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, clst, demoFolder, heading, say } from './transcript.mjs'

/** Opens the project of an earlier visit, adds one version and looks at an old one. Files that were edited stay so. */
export async function nextVisit() {
  heading('1. Where we left off')
  say('The project of the last visit is still in demo; everything in it is as it was.')
  await clst('status')

  heading('2. One more version')
  const { items } = await ask('status', 'notes.txt')
  if (items[0]?.state === 'normal') {
    const line = `- Looked at again on ${new Date().toISOString().slice(0, 10)}.`
    appendFileSync(join(demoFolder, 'notes.txt'), `${line}\n`)
    say(`This line was just added to notes.txt: "${line}"`)
    await clst('status', 'notes.txt')
    await clst('checkpoint', 'notes.txt', '-m', 'Add a line')
  } else {
    say('notes.txt is not as its newest version, so it is left alone. What it was before:')
  }
  await clst('history', 'notes.txt', '--limit', '5')

  heading('3. Look at an old version without touching the file')
  say('Open writes it beside the working file, for reading only, and prints where:')
  await clst('open', 'notes.txt', '--to', 'v001', '--no-launch')

  heading('4. What it costs')
  await clst('stats')
}
