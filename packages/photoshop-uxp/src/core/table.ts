/** The panel description as data, with what is looked up in it often. docs/reference of panel.yaml: panel.schema.json. */
import type { Condition, Texts } from './conditions.js'
import type { Operations } from './routes.js'
import type { Tone } from './view-types.js'

export type Json = Readonly<Record<string, unknown>>

export interface StateSaid {
  readonly key: string
  readonly of: 'connection' | 'host' | 'place' | 'file'
  readonly when?: readonly Condition[]
  readonly icon: string
  readonly tone: Tone
  readonly sentence: string
  readonly advice?: Texts
  readonly action?: string | null
  readonly label?: string
}

export interface ButtonSaid {
  readonly id: string
  readonly label: Texts
  readonly when?: readonly Condition[]
  readonly isDefault?: boolean
  readonly isDanger?: boolean
  readonly steps?: readonly StepSaid[]
  readonly then: 'continue' | 'cancel'
}

/** A list among the fields, of which so many are sent at once. */
export interface PiecesSaid {
  readonly of: string
  readonly most: number
}

export interface StepSaid {
  readonly pieces?: PiecesSaid
  readonly operation?: string
  readonly host?: string
  readonly panel?: string
  readonly let?: Json
  readonly set?: Json
  readonly fields?: Json
  readonly as?: string
  readonly when?: readonly Condition[]
  readonly isOptional?: boolean
}

export interface DialogSaid {
  readonly when?: readonly Condition[]
  readonly title: Texts
  readonly text?: Texts
  readonly rows?: readonly RowSaid[]
  readonly submit?: Texts
  readonly isDanger?: boolean
}

export interface GuardSaid {
  readonly when?: readonly Condition[]
  readonly title?: Texts
  readonly text?: Texts
  readonly buttons?: readonly ButtonSaid[]
  readonly steps?: readonly StepSaid[]
}

export interface ActionSaid {
  readonly label: Texts
  readonly icon: string
  readonly tooltip?: Texts
  readonly when?: readonly Condition[]
  readonly disabled?: readonly { readonly when: readonly Condition[]; readonly reason: Texts }[]
  readonly dialog?: DialogSaid
  readonly guards?: readonly string[]
  readonly steps?: readonly StepSaid[]
  readonly busy?: Texts
  readonly done?: Texts
  readonly ready?: Texts
  readonly failed?: readonly string[]
  readonly after?: readonly string[]
}

/** A row of any kind; which members are there follows from the kind, and the schema has seen to it. */
export interface RowSaid {
  readonly kind: string
  readonly when?: readonly Condition[]
  readonly each?: string
  readonly id?: string
  readonly key?: string
  readonly icon?: Texts
  readonly tone?: Texts
  readonly text?: Texts
  readonly label?: Texts
  readonly title?: Texts
  readonly subtitle?: Texts
  readonly badge?: Texts
  readonly placeholder?: Texts
  readonly empty?: Texts
  readonly value?: unknown
  readonly isMultiline?: boolean
  readonly needed?: Texts
  readonly submit?: string
  readonly action?: string | null
  readonly actions?: readonly string[]
  readonly primary?: string
  readonly cancel?: string | null
  readonly args?: Json
  readonly factor?: unknown
  readonly from?: string
  readonly current?: readonly Condition[]
  readonly picture?: Json
  readonly options?: readonly {
    readonly value: string
    readonly label: Texts
    readonly when?: readonly Condition[]
  }[]
  readonly optionsFrom?: string
  readonly optionKey?: string
  readonly additions?: readonly { readonly when?: readonly Condition[]; readonly text: string }[]
}

export interface LoadSaid {
  readonly pieces?: PiecesSaid
  /** The first page is part of the answer about the file. */
  readonly first?: string
  readonly operation?: string
  readonly host?: string
  readonly fields?: Json
  readonly when?: readonly Condition[]
  readonly list?: string
  readonly as?: string
  readonly reload?: readonly string[]
  /** Seconds after which it is asked for again. */
  readonly every?: number
}

export interface SectionSaid {
  readonly id: string
  readonly title: Texts
  readonly count?: Texts
  readonly isOpen?: boolean
  readonly when?: readonly Condition[]
  readonly load?: LoadSaid | readonly LoadSaid[]
  readonly rows: readonly RowSaid[]
}

export interface FieldSaid {
  readonly of: 'file' | 'panel'
  readonly default?: Texts | boolean
}

/** The content of `panel.yaml`. */
export interface Description {
  readonly version: number
  readonly apiVersion: string
  readonly icons?: Readonly<Record<string, unknown>>
  readonly states: readonly StateSaid[]
  readonly sentences?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, FieldSaid>>
  readonly guards?: Readonly<Record<string, GuardSaid>>
  readonly errors?: Readonly<Record<string, Json>>
  readonly actions: Readonly<Record<string, ActionSaid>>
  readonly rows: readonly RowSaid[]
  readonly sections?: readonly SectionSaid[]
  /** Of the contract: those that are used. */
  readonly operations: Operations
}

/** The content of `panel.yaml`, already checked against its schema. */
export class Table {
  /** By id: the section that a list is in, and its row. */
  readonly lists = new Map<string, { section: SectionSaid; row: RowSaid }>()

  constructor(readonly said: Description) {
    for (const section of this.sections) {
      for (const row of section.rows) {
        if (row.kind === 'list' && row.id !== undefined) this.lists.set(row.id, { section, row })
      }
    }
  }

  get sections(): readonly SectionSaid[] {
    return this.said.sections ?? []
  }

  /** What the host draws. In a description that was not made for one host it is the name itself. */
  icon(name: string): string {
    const found = this.said.icons?.[name]
    return typeof found === 'string' ? found : name
  }

  section(id: string): SectionSaid {
    const found = this.sections.find((section) => section.id === id)
    if (found === undefined) throw new Error(`The description has no section ${id}.`)
    return found
  }

  /** @throws Error for an action that the description does not have */
  action(id: string): ActionSaid {
    const found = this.said.actions[id]
    if (found === undefined) throw new Error(`The description has no action ${id}.`)
    return found
  }

  /** Whether an action asks the bridge for anything. */
  needsBridge(id: string): boolean {
    return (this.action(id).steps ?? []).some(({ operation }) => operation !== undefined)
  }

  /** Whether an action can need the person, the host or the bridge: not while a dialog is open. */
  asksAnything(id: string): boolean {
    const { dialog, guards, steps = [] } = this.action(id)
    return dialog !== undefined || guards !== undefined || steps.some(({ panel }) => panel === undefined)
  }
}
