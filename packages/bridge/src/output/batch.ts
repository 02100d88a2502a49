import type { FileFailure } from '@clst/sdk'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { ADVICE } from './advice.js'
import type { PathNames } from './paths.js'
import { formatCountOf } from './sizes.js'
import { visibleOneLine } from './visible.js'

/** Reports the files of a batch that failed while the others were handled. Answers how the command ends. */
export function finishBatch(
  context: CommandContext,
  failed: readonly FileFailure[],
  names: PathNames,
): ExitCode {
  const [first] = failed
  if (first === undefined) return EXIT.done
  const { err } = context
  if (context.json) {
    const message = failed.length === 1 ? first.message : `${formatCountOf(failed.length, 'file')} failed.`
    const retryable = failed.every((failure) => failure.retryable)
    const details = {
      ...(failed.length === 1 ? first.details : {}),
      paths: failed.map((failure) => failure.path),
    }
    err.print(JSON.stringify({ code: first.code, message, retryable, details }))
    return EXIT.failed
  }
  for (const failure of failed) {
    const code = err.paint.dim(`(${failure.code})`)
    err.print(
      `${err.paint.red('failed')} ${names.show(failure.path)}: ${visibleOneLine(failure.message)} ${code}`,
    )
  }
  for (const advice of new Set(failed.map((failure) => ADVICE[failure.code]))) {
    if (advice !== '') err.print(`       ${advice}`)
  }
  return EXIT.failed
}
