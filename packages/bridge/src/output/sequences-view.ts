import type { SequenceRules } from '@clst/sdk'
import type { PathNames } from './paths.js'
import type { Paint } from './terminal.js'
import { visible } from './visible.js'

/** One rule a line, or how to make one. */
export function renderSequenceRules({ patterns }: SequenceRules, names: PathNames, paint: Paint): string[] {
  if (patterns.length > 0)
    return [
      'Tracked like files are rendered sequences in:',
      ...patterns.map((pattern) => `  ${visible(pattern)}`),
    ]
  return [
    'Rendered sequences are left out until you name them. To track all in a place:',
    `  ${paint.bold(names.command('sequences track', [], "'renders/**'"))}`,
  ]
}
