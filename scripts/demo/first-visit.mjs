import { putState, showNotes, showThatStateIsBack } from './files.mjs'
import { clst, heading, say } from './transcript.mjs'

/** Makes the project and walks through checkpoint, history and revert. */
export async function firstVisit() {
  heading('1. Make a project')
  say(
    'The folder demo holds a small film project: a Blender scene, a layered poster, pictures and notes. One file, ' +
      'Lighthouse.clst, will keep every version of them. Nothing leaves this machine.',
  )
  putState(1)
  await clst('init', '--name', 'Lighthouse')
  say('Nothing is kept yet, so every file is "untracked":')
  await clst('status')

  heading('2. The first checkpoint')
  say('A checkpoint is a version that stays, with a sentence about it.')
  await clst('checkpoint', '--all', '-m', 'First pass: dusk, the lantern is dark')

  heading('3. Work, then keep what changed')
  putState(2)
  say('The scene, the poster, the badge and the notes have just been saved again by their programs:')
  await clst('status')
  say('Keep the scene with its own sentence, then all the rest:')
  await clst('checkpoint', 'scenes/lighthouse.blend', '-m', 'Light the lantern')
  await clst('checkpoint', '--all', '-m', 'Poster and badge: add the beam')
  putState(3)
  say('Another day of work, another checkpoint:')
  await clst('checkpoint', '--all', '-m', 'Night, a house for the keeper, and a new title')

  heading('4. The history')
  say('Every version of one file, the newest first:')
  await clst('history', 'scenes/lighthouse.blend')

  heading('5. Go back, and forward again')
  say('Revert puts an old version into the working file. Newer versions stay in the history.')
  await clst('revert', 'notes.txt', '--to', 'v001')
  showNotes()
  say('The status calls that "pinned": an older version is on disk on purpose.')
  await clst('status')
  say('Without --to, revert brings back the newest version:')
  await clst('revert', 'notes.txt')
  showNotes()
  say('The same with the scene:')
  await clst('revert', 'scenes/lighthouse.blend', '--to', 'v001')
  showThatStateIsBack('scenes/lighthouse.blend', 1)
  await clst('revert', 'scenes/lighthouse.blend')
  showThatStateIsBack('scenes/lighthouse.blend', 3)

  heading('6. What it costs, and whether it is intact')
  say('Files are stored as chunks, and a chunk that was there before is not stored again:')
  await clst('stats')
  say('Verify reads everything back and compares it with what was recorded:')
  await clst('verify')
}
