/** A backup beside a plain copy of the file, brought up to date, and while another process writes without a pause. */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../lib/process.mjs'
import { command } from '../peers/clst.mjs'
import { megabytes, seconds, timed } from './measure.mjs'

const BUILD = fileURLToPath(new URL('build-large.mjs', import.meta.url))

/** @type {import('./measure.mjs').Measure} */
export async function backup(context) {
  const size = (context.large ? 5 : context.quick ? 0.25 : 2) * 1e9
  const tree = join(context.work, 'backup')
  const out = join(context.work, 'backup-copies')
  mkdirSync(out)
  const place = { home: join(context.work, 'backup-home'), tree, repo: tree, out, file: 'large.bin' }
  await run([{ argv: [process.execPath, BUILD, tree, `${size}`, '4'] }])
  const project = join(tree, 'bench.clst')
  const bytes = statSync(project).size
  const plain = await timed(place, [{ argv: ['cp', '--reflink=never', project, join(out, 'plain.clst')] }])
  rmSync(join(out, 'plain.clst'))
  const copy = join(out, 'copy.clst')
  const whole = await timed(place, [command(place, ['backup', copy])])
  context.log(`backup: ${megabytes(bytes)} in ${seconds(whole.ms)}, a plain copy in ${seconds(plain.ms)}`)
  const nothing = await timed(place, [command(place, ['backup', copy, '--incremental'])])
  await run([{ argv: [process.execPath, BUILD, tree, `${size / 50}`, '1', 'more'] }])
  const added = await timed(place, [command(place, ['backup', copy, '--incremental'])])
  await run([command(place, ['verify', '--project', copy])])
  const writer = spawn(process.execPath, [BUILD, tree, `${size}`, '100', 'more'], { stdio: 'ignore' })
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  const busy = await run([command(place, ['backup', join(out, 'busy.clst')])])
  const outlived = writer.exitCode === null
  writer.kill('SIGKILL')
  await ended
  await run([command(place, ['verify', '--project', join(out, 'busy.clst')])])
  rmSync(tree, { recursive: true, force: true })
  rmSync(out, { recursive: true, force: true })
  const rows = [
    {
      measure: `backup of ${megabytes(bytes)}`,
      target: 'none',
      figure: `${seconds(whole.ms)} (a plain copy ${seconds(plain.ms)}); peak memory ${megabytes(whole.maxRssBytes ?? 0)}`,
      pass: null,
    },
    {
      measure: 'the same, brought up to date',
      target: 'none',
      figure: `${seconds(nothing.ms)} with nothing new, ${seconds(added.ms)} with ${megabytes(size / 50)} new`,
      pass: null,
    },
    {
      measure: 'the same, while another process writes without a pause',
      target: 'ends, and is intact',
      figure: `${seconds(busy.ms)}${outlived ? '' : '; the writer had ended before'}`,
      pass: outlived ? true : null,
    },
  ]
  return { rows, raw: { bytes, plain, whole, nothing, added, busy, outlived } }
}
