/** Runs a property of lists of operations; of a failure it says the shortest list and how to repeat it. */
import fc from 'fast-check'
import { seedFrom } from '../../helpers/seed.js'

const RUNS = Number(process.env.CLST_MODEL_RUNS ?? 150)
const SEED = seedFrom('CLST_MODEL_SEED')
/** Which of the lists that the seed gives; all of them when it is not set. */
const PATH = process.env.CLST_MODEL_PATH

/** Does the operations that are possible and logs what each of them was; throws where project and model differ. */
type Run<Step> = (list: readonly Step[], log: string[]) => Promise<void>

interface Failure<Step> {
  list: readonly Step[]
  log: string[]
  error: unknown
}

export async function checkProperty<Step>(lists: fc.Arbitrary<Step[]>, run: Run<Step>): Promise<void> {
  let failure: Failure<Step> | undefined
  const property = fc.asyncProperty(lists, async (list) => {
    failure = await failureOf(run, list)
    return failure === undefined
  })
  // Fast-check's own shrinking changes one number after another; leaving out operations is far quicker.
  const options = { numRuns: RUNS, seed: SEED, endOnFailure: true, ...(PATH ? { path: PATH } : {}) }
  const { counterexamplePath } = await fc.check(property, options)
  if (failure === undefined) return
  const { log, error } = await shorten(run, failure)
  const steps = log.map((text, index) => `${String(index + 1).padStart(3)}. ${text}`)
  const repeat = `CLST_MODEL_SEED=${SEED} CLST_MODEL_PATH=${counterexamplePath}`
  const reason = error instanceof Error ? error.message : String(error)
  const text = `After the last of these operations (${repeat}):\n${steps.join('\n')}\n\n${reason}`
  throw new Error(text, { cause: error })
}

async function failureOf<Step>(run: Run<Step>, list: readonly Step[]): Promise<Failure<Step> | undefined> {
  const log: string[] = []
  try {
    await run(list, log)
    return undefined
  } catch (error) {
    return { list, log, error }
  }
}

/** Leaves out what is not needed to fail: halves first, then smaller parts, at last single operations until none can go. */
async function shorten<Step>(run: Run<Step>, failure: Failure<Step>): Promise<Failure<Step>> {
  let best = failure
  for (let size = Math.ceil(best.list.length / 2); size >= 1; ) {
    const before = best.list.length
    for (let end = best.list.length; end > 0; end -= size) {
      const shorter = [...best.list.slice(0, Math.max(0, end - size)), ...best.list.slice(end)]
      best = (await failureOf(run, shorter)) ?? best
    }
    if (size > 1) size = Math.ceil(size / 2)
    else if (best.list.length === before) break
  }
  return best
}
