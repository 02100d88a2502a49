/** What an action asks of the panel itself, by the names of the description. */
import type { ContextLoader } from './context.js'
import { Failure } from './failure.js'
import { reloadFile } from './host-steps.js'
import type { SectionLoader } from './loading.js'
import type { Parts, Work } from './parts.js'
import { report } from './report.js'
import { clear, Run } from './run.js'
import { done } from './soon.js'

/**
 * `reconnect`, `refresh`, `reload-file`, `clear:FIELD`, `drop`, `reload:SECTION`, `open:SECTION`, `acceptDisk`, `dismiss`,
 * `tryAgain`, `discard`, `cancel`, `copyReport`.
 */
export class PanelSteps {
  constructor(
    private readonly parts: Parts,
    private readonly context: ContextLoader,
    private readonly loaders: ReadonlyMap<string, SectionLoader>,
    private readonly runs: Run[],
  ) {}

  *perform(run: Run, what: string): Work {
    const [name = '', about = ''] = splitOnce(what)
    if (about !== '') return this.performAbout(run, name, about, what)
    const { parts } = this
    switch (name) {
      case 'reconnect':
        return parts.connection.tryNow()
      case 'refresh':
        return this.refresh()
      case 'reload-file':
        return yield* reloadFile(parts, run)
      case 'discard':
        run.mayDiscard = true
        return
      case 'acceptDisk':
        return parts.facts.restamp()
      case 'drop':
        return this.drop(run)
      case 'dismiss':
        return parts.messages.dismiss(argument(run, 'bar'))
      case 'tryAgain':
        return this.tryAgain(run)
      case 'cancel':
        return this.cancel(run)
      case 'copyReport':
        return yield* done(parts.host.copyText(report(parts)))
      default:
        throw unknownStep(what)
    }
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.context.refresh(true)
    for (const loader of this.loaders.values()) loader.reload()
  }

  private performAbout(run: Run, name: string, about: string, what: string): void {
    const { model } = this.parts
    if (name === 'clear') {
      clear(this.parts, run, about)
    } else if (name === 'reload') {
      this.loaders.get(about)?.reload()
    } else if (name === 'open') {
      model.section(about).isOpen = true
      model.touch()
    } else throw unknownStep(what)
  }

  /** The row that was pressed is no longer there. */
  private drop(run: Run): void {
    const listId = argument(run, 'list') ?? ''
    const section = this.parts.table.lists.get(listId)?.section
    if (section !== undefined) this.loaders.get(section.id)?.drop(listId, argument(run, 'key') ?? '')
  }

  private tryAgain(run: Run): void {
    const { messages, model } = this.parts
    const key = argument(run, 'bar')
    const failed = messages.retries.get(key ?? '')
    messages.retries.delete(key ?? '')
    messages.dismiss(key)
    if (!(failed instanceof Run)) return
    if (model.inFlight().has(failed.action)) failed.tidy()
    else this.runs.push(failed.again())
  }

  private cancel(run: Run): void {
    const key = argument(run, 'run')
    for (const each of this.runs) if (each.key === key) each.isCancelled = true
  }
}

function unknownStep(what: string): Failure {
  return new Failure('internal', `The description asks for ${what}, which no panel does.`)
}

function splitOnce(text: string): string[] {
  const at = text.indexOf(':')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function argument({ values }: Run, name: string): string | undefined {
  const found = (values.args as Record<string, unknown>)[name]
  return found === undefined || found === null ? undefined : String(found)
}
