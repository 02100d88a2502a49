/**
 * The content of `panel.yaml` as its schema allows it. `panel.schema.json` says what each key means; only what the checks
 * look at is named here.
 */

/** All of them must hold. */
export type Conditions = readonly ConditionSaid[]

export interface ConditionSaid {
  readonly has?: string
  readonly not?: string
  readonly in?: { readonly path: string; readonly values: readonly string[] }
  readonly same?: { readonly path: string; readonly as: string }
  readonly differs?: { readonly path: string; readonly as: string }
  readonly any?: readonly Conditions[]
}

/** A text, or the first of several whose conditions hold. */
export type Texts = string | readonly { readonly when?: Conditions; readonly text: string }[]

export interface IconSaid {
  readonly blender: string
  readonly glyph: string
}

export interface StateSaid {
  readonly key: string
  readonly of: 'connection' | 'host' | 'place' | 'file'
  readonly when?: Conditions
  readonly icon: string
  readonly sentence: string
  readonly advice?: Texts
  readonly reason?: Texts
  readonly label?: Texts
  readonly action?: string | null
}

export interface StepSaid {
  readonly pieces?: { readonly of: string }
  readonly operation?: string
  readonly panel?: string
  readonly let?: Fields
  readonly set?: Fields
  readonly fields?: Fields
  readonly as?: string
  readonly when?: Conditions
}

export type Fields = { readonly [name: string]: unknown }

export interface ButtonSaid {
  readonly label: Texts
  readonly steps?: readonly StepSaid[]
}

export interface GuardSaid {
  readonly when?: Conditions
  readonly title?: Texts
  readonly text?: Texts
  readonly buttons?: readonly ButtonSaid[]
  readonly steps?: readonly StepSaid[]
}

export interface DialogSaid {
  readonly when?: Conditions
  readonly title: Texts
  readonly text?: Texts
  readonly rows?: readonly RowSaid[]
  readonly submit?: Texts
}

export interface ActionSaid {
  readonly label: Texts
  readonly icon: string
  readonly tooltip?: Texts
  readonly when?: Conditions
  readonly disabled?: readonly { readonly when: Conditions; readonly reason: Texts }[]
  readonly dialog?: DialogSaid
  readonly guards?: readonly string[]
  readonly steps?: readonly StepSaid[]
  readonly busy?: Texts
  readonly done?: Texts
  readonly after?: readonly string[]
}

/** A row of any kind; which members are there follows from the kind, and the schema has seen to it. */
export interface RowSaid {
  readonly kind: string
  readonly id?: string
  readonly when?: Conditions
  readonly each?: string
  readonly icon?: Texts
  readonly from?: string
  readonly current?: Conditions
  readonly options?: readonly { readonly label: Texts; readonly when?: Conditions }[]
  readonly optionsFrom?: string
  readonly additions?: readonly { readonly when?: Conditions; readonly text: string }[]
  readonly action?: string | null
  readonly actions?: readonly string[]
  readonly primary?: string
  readonly submit?: string
  readonly cancel?: string | null
  readonly args?: Fields
  readonly [text: string]: unknown
}

export interface LoadSaid {
  readonly pieces?: { readonly of: string }
  readonly first?: string
  readonly operation?: string
  readonly host?: string
  readonly fields?: Fields
  readonly list?: string
  readonly when?: Conditions
  readonly as?: string
  readonly reload?: readonly string[]
}

export interface SectionSaid {
  readonly id: string
  readonly title: Texts
  readonly icon: string
  readonly count?: Texts
  readonly when?: Conditions
  readonly load?: LoadSaid | readonly LoadSaid[]
  readonly rows: readonly RowSaid[]
}

export interface Description {
  readonly apiVersion: string
  readonly icons: { readonly [name: string]: IconSaid }
  readonly states: readonly StateSaid[]
  readonly sentences?: { readonly [name: string]: string }
  readonly operationLabels?: { readonly [operation: string]: string }
  readonly fields?: { readonly [name: string]: { readonly default?: Texts | boolean } }
  readonly guards?: { readonly [name: string]: GuardSaid }
  readonly errors?: {
    readonly [code: string]: { readonly advice?: Texts; readonly actions?: readonly string[] }
  }
  readonly actions: { readonly [id: string]: ActionSaid }
  readonly rows: readonly RowSaid[]
  readonly sections?: readonly SectionSaid[]
}
