/** The steps of an action: questions to the bridge and calls of the host. */
import { holds } from './conditions.js'
import type { CurrentRun } from './current-run.js'
import { readValue } from './expressions.js'
import { ABOUT_THE_BRIDGE, Failure } from './failure.js'
import { HostError } from './host.js'
import { performHost } from './host-steps.js'
import { finishJob } from './jobs.js'
import { answered, type Parts, type Ready, type Work } from './parts.js'
import { joined, piecesOf } from './pieces.js'
import type { Json, StepSaid } from './table.js'

const SECONDS = 60
/** Tries after an answer was lost, and the pause before each, which doubles. */
const TRIES = 6
const FIRST_PAUSE = 1
/** How long it waits for a bridge that went away meanwhile. */
const PATIENCE = 120

/** A request of a step: the same fields and the same key however often it is sent, so that it is done once. */
interface Sent {
  readonly fields: Json
  readonly key: string
}

/** Remembers what was done, so that a second try goes on where the first one failed. */
export class Steps {
  private readonly finished = new Set<number>()
  private readonly sent = new Map<number, readonly Sent[]>()
  private hasAsked = false

  constructor(
    private readonly parts: Parts,
    private readonly run: CurrentRun,
  ) {}

  /** Those whose conditions hold, one after the other. The main ones are not repeated by a second try. */
  *perform(steps: readonly StepSaid[], { isMain = false } = {}): Work {
    for (const [index, step] of steps.entries()) {
      if (isMain && this.finished.has(index)) continue
      if (holds(step.when, this.run.scope)) {
        try {
          yield* this.one(step, index)
        } catch (error) {
          const canPass = error instanceof Failure || error instanceof HostError
          if (step.isOptional !== true || !canPass) throw error
        }
      }
      if (isMain) this.finished.add(index)
    }
  }

  private *one(step: StepSaid, index: number): Work {
    const { run, parts } = this
    if (step.operation !== undefined) {
      if (!this.hasAsked) run.checkSameFile()
      this.hasAsked = true
      yield* this.operation(step, step.operation, index)
    } else if (step.host !== undefined) yield* performHost(parts, run, step)
    else if (step.panel !== undefined) yield* run.panelStep(step.panel)
    else if (step.let !== undefined) Object.assign(run.values, readValue(step.let, run.scope))
    else if (step.set !== undefined) {
      const found = readValue(step.set, run.scope) as Json
      for (const name of Object.keys(step.set)) delete parts.model.fields[name]
      Object.assign(parts.model.fields, found)
      parts.model.touch()
    }
  }

  private *operation(step: StepSaid, operation: string, index: number): Work {
    let answer: Json | undefined
    for (const sent of this.sentFor(step, index)) {
      const found = yield* this.answerTo(operation, sent)
      answer = answer === undefined ? found : (joined(answer, found) as Json)
    }
    this.run.values[step.as ?? 'result'] = answer
  }

  private *answerTo(operation: string, { fields, key }: Sent): Generator<Ready, Json, void> {
    const { run, parts } = this
    const { text } = run.shown
    let answer: Json
    for (let tries = 1, pause = FIRST_PAUSE; ; tries += 1, pause *= 2) {
      yield* this.reachBridge()
      const pending = parts.calls.start(operation, fields, { timeout: SECONDS, key })
      yield answered(pending)
      try {
        answer = pending.result()
        if (isJob(answer, operation)) answer = yield* finishJob(parts, run, answer, text)
        break
      } catch (error) {
        const failure = Failure.of(error)
        if (ABOUT_THE_BRIDGE.has(failure.code) || failure.isLost) parts.connection.lost(failure)
        const isRepeatable = failure.isLost || failure.isRetryable || failure.code === 'job-not-found'
        if (!isRepeatable || tries >= TRIES || run.isCancelled) throw failure
        yield this.after(pause)
      }
    }
    run.show(text)
    const [failed] = Array.isArray(answer?.failed) ? (answer.failed as Json[]) : []
    if (failed !== undefined) throw Failure.ofProblem(failed)
    return answer
  }

  private sentFor(step: StepSaid, index: number): readonly Sent[] {
    const known = this.sent.get(index)
    if (known !== undefined) return known
    const fields = readValue(step.fields ?? {}, this.run.scope) as Json
    const sent = piecesOf(step, fields).map((each) => ({ fields: each, key: this.parts.newKey() }))
    this.sent.set(index, sent)
    this.run.sent = { ...this.parts.model.fields }
    return sent
  }

  private after(seconds: number): Ready {
    const until = this.parts.clock() + seconds
    return () => this.parts.clock() >= until || this.run.isCancelled
  }

  private *reachBridge(): Work {
    const { run, parts } = this
    const { connection, clock } = parts
    const until = clock() + PATIENCE
    yield () => connection.isUp || run.isCancelled || clock() >= until
    if (run.isCancelled) throw new Failure('cancelled', 'Cancelled.')
    if (!connection.isUp) {
      throw new Failure('bridge-not-running', 'The clst bridge went away before this was done.', true)
    }
  }
}

/** The job that does it; what those answer that are about jobs is just an answer. */
function isJob(answer: unknown, operation: string): boolean {
  const isObject = typeof answer === 'object' && answer !== null
  const isAboutJobs = ['getJob', 'cancelJob'].includes(operation)
  return isObject && !isAboutJobs && 'operationId' in answer && 'state' in answer
}
