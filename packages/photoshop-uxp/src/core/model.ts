/** All that a panel knows at a moment. What it shows follows from this and from the description alone. */
import { choose } from './conditions.js'
import type { Moment } from './format.js'
import { Scope } from './lookup.js'
import type { ButtonSaid, DialogSaid, GuardSaid, Json, Table } from './table.js'
import type { Tone } from './view-types.js'
import { versionWords } from './words.js'

/** What is loaded of a section. */
export class Section {
  /** Answers, by the names that the description gives them. */
  data: Record<string, unknown> = {}
  nextCursor: string | undefined
  isLoading = false
  /** What went wrong the last time, as a sentence. */
  problem: string | undefined

  constructor(public isOpen: boolean) {}
}

/** A question to the person. */
export class OpenDialog {
  /** What is typed into it. */
  readonly values: Record<string, unknown> = {}
  readonly scope: Scope
  /** The id of the button that was pressed. */
  answer: string | undefined

  constructor(
    readonly key: string,
    readonly said: DialogSaid | GuardSaid,
    readonly buttons: readonly ButtonSaid[],
    scope: Scope,
  ) {
    this.scope = scope.child({ dialog: this.values })
  }
}

export interface Connection {
  readonly state: 'connecting' | 'up' | 'down'
  /** Why it is down. */
  readonly code?: string
  readonly detail?: string
}

/** An error or a result. */
export interface Message {
  readonly key: string
  readonly icon: string
  readonly tone: Tone
  readonly text: string
  readonly actions: readonly string[]
  /** For the actions. */
  readonly args?: Json
  /** Seconds of the clock at which it goes away by itself. */
  readonly until?: number
}

/** An action under way. */
export interface Run {
  readonly key: string
  readonly action: string
  text: string
  factor: number | null
  canCancel: boolean
}

export interface HostFacts {
  readonly name: string
  readonly version: string
  readonly path: string
  readonly isDirty: boolean
  readonly can: readonly string[]
}

/** Change it through the methods, or call {@link touch} afterwards. */
export class Model {
  host: HostFacts = { name: '', version: '', path: '', isDirty: false, can: [] }
  isChangedOnDisk = false
  /** By clst itself, which brought another version and could not open it here. */
  isChangedByClst = false
  connection: Connection = { state: 'connecting' }
  /** The last answer about the open file. */
  context: Json | undefined
  /** The project of the last file that was in one. */
  lastProject: Json | undefined
  fields: Record<string, unknown> = {}
  readonly sections = new Map<string, Section>()
  readonly selected = new Map<string, string | null>()
  /** Newest first. */
  messages: Message[] = []
  running: Run[] = []
  dialog: OpenDialog | undefined
  moment: Moment
  revision = 0
  private known: Scope | undefined

  constructor(
    readonly table: Table,
    readonly settings: Json,
  ) {
    const { utcOffsetMinutes } = settings
    this.moment = {
      seconds: 0,
      utcOffsetMinutes: typeof utcOffsetMinutes === 'number' ? utcOffsetMinutes : null,
    }
    for (const { id, isOpen } of table.sections) this.sections.set(id, new Section(isOpen ?? false))
  }

  /** Something that can be seen has changed. */
  touch(): void {
    this.revision += 1
    this.known = undefined
  }

  /** The names for what is not about one row. */
  scope(): Scope {
    this.known ??= new Scope(this.names(), undefined, (name) => this.field(name))
    return this.known
  }

  section(id: string): Section {
    const found = this.sections.get(id)
    if (found === undefined) throw new Error(`The description has no section ${id}.`)
    return found
  }

  sectionScope(id: string): Scope {
    return this.scope().child({ data: this.section(id).data })
  }

  /** What was typed or chosen, else what the description says. */
  field(name: string): unknown {
    if (name in this.fields) return this.fields[name]
    const said = this.table.said.fields?.[name]?.default
    if (typeof said === 'boolean') return said
    return choose(said, this.known ?? new Scope(this.names()))
  }

  /** The host shows pictures that are files; the others ask the bridge for their bytes (`pictures`: `url`). */
  get wantsFiles(): boolean {
    return (this.settings.pictures ?? 'path') === 'path'
  }

  inFlight(): ReadonlySet<string> {
    return new Set(this.running.map(({ action }) => action))
  }

  private names(): Json {
    const { path } = this.host
    const end = path.replace(/\\/g, '/').lastIndexOf('/')
    const { context } = this
    const offered = Array.isArray(context?.actions) ? (context.actions as { name: string }[]) : []
    return {
      host: { ...this.host, fileName: path.slice(end + 1), folder: path.slice(0, Math.max(0, end)) },
      file: { isChangedOnDisk: this.isChangedOnDisk, isChangedByClst: this.isChangedByClst },
      connection: this.connection,
      context,
      lastProject: this.lastProject,
      allowed: Object.fromEntries(offered.map((each) => [each.name, each])),
      settings: this.settings,
      sections: Object.fromEntries(Array.from(this.sections, ([key, { data }]) => [key, data])),
      running: this.running,
      now: this.moment,
      ...versionWords(context?.item as Json | null | undefined, this.table.said.sentences ?? {}),
    }
  }
}
