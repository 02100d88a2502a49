import type { RepairResult, VerifyProblem, VerifyResult } from '@clst/sdk'
import { formatCount, formatCountOf } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'
import { visible, visibleOneLine } from './visible.js'

/** Damage that is listed; beyond it the number says enough. */
const MAX_PROBLEMS = 100

/** The verdict, and each damage with the file and version that it hits. */
export function renderVerify(result: VerifyResult, isQuick: boolean, paint: Paint): string[] {
  const chunks = formatCountOf(result.checkedChunks, 'chunk')
  const checkpoints = formatCountOf(result.checkedCheckpoints, 'checkpoint')
  if (result.ok) {
    const verdict = `${paint.green('Intact.')} Checked ${checkpoints} and ${chunks}.`
    return isQuick
      ? [verdict, 'The content of the chunks was not read; "clst verify" without --quick does.']
      : [verdict]
  }
  const { problems } = result
  const more = problems.length - MAX_PROBLEMS
  return [
    `${paint.red('Damaged.')} Found ${formatCountOf(problems.length, 'problem')} in ${checkpoints} and ${chunks}:`,
    '',
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `  ${renderProblem(problem, paint)}`),
    ...(more > 0 ? [`  and ${formatCount(more)} more; --json lists all`] : []),
    '',
    'Keep a copy of the .clst file as it is, and take what is damaged from a backup. A working file that is still',
    'right is not touched by any of this: keep a copy of it too.',
  ]
}

/** What was healed, and the verdict on what the project is now. */
export function renderRepair(result: RepairResult, paint: Paint): string[] {
  const { healed } = result
  const more = healed.length - MAX_PROBLEMS
  return [
    ...(healed.length === 0
      ? ['Nothing was healed.']
      : [`Healed ${formatCountOf(healed.length, 'problem')}:`, '']),
    ...healed.slice(0, MAX_PROBLEMS).map((each) => {
      return `  ${renderProblem(each, paint)} ${paint.dim(`from ${visible(each.source)}`)}`
    }),
    ...(more > 0 ? [`  and ${formatCount(more)} more; --json lists all`] : []),
    ...(healed.length === 0 ? [] : ['']),
    ...renderVerify(result, false, paint),
  ]
}

function renderProblem(problem: VerifyProblem, paint: Paint): string {
  const version = problem.number === undefined ? '' : ` ${formatVersion(problem.number)}`
  const where = problem.path === undefined ? '' : `${paint.bold(visible(problem.path) + version)}: `
  return `${where}${visibleOneLine(problem.detail)} ${paint.dim(`(${problem.code})`)}`
}
