import type { LeftOutSequences } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCountOf } from './sizes.js'
import type { Paint } from './terminal.js'

/** That rendered sequences are not listed, and how one is tracked. */
export function renderLeftOut(leftOut: LeftOutSequences, names: PathNames, paint: Paint): string[] {
  const { sequences, files, example } = leftOut
  const count = `${formatCountOf(sequences, 'sequence')} (${formatCountOf(files, 'file')})`
  const what = sequences === 1 ? 'is left out. To track it:' : 'are left out. To track one:'
  const command = names.command('checkpoint', [example], '-m', '"First version"')
  return ['', `${count} ${what}`, `  ${paint.bold(command)}`]
}
