/** What a panel shows: plain data, the same in all hosts. A renderer draws any view and knows nothing of what it means. */

export type Tone = 'ok' | 'attention' | 'error' | 'muted'

/** Something that can be pressed. */
export interface Action {
  readonly id: string
  readonly label: string
  readonly icon: string
  readonly tooltip: string
  readonly isEnabled: boolean
  /** Why not, as a tooltip. */
  readonly reason?: string
  readonly isPrimary: boolean
  /** Goes back with the press. */
  readonly args: Readonly<Record<string, unknown>>
}

/** A picture to show: a file, for hosts that show files, or a path on the bridge. */
export interface Picture {
  /** Absolute. */
  readonly path?: string
  /** Path on the bridge, to be asked for with the token. */
  readonly url?: string
  /** The same key is the same picture. */
  readonly key: string
}

export interface Item {
  readonly key: string
  readonly title: string
  readonly subtitle: string
  readonly icon: string
  readonly badge: string
  readonly picture: Picture | null
  readonly isCurrent: boolean
  readonly tone: Tone
  readonly actions: readonly Action[]
}

/** Rows that are made when they are looked at. */
export interface ItemList extends Iterable<Item> {
  readonly length: number
  at(index: number): Item
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly color?: string
}

export interface StateRow {
  readonly kind: 'state'
  /** Name of the state; `text` is its sentence. The row itself is the button. */
  readonly key: string
  readonly icon: string
  readonly text: string
  readonly advice?: string
  readonly tone: Tone
  /** The last known state, while there is no connection. */
  readonly isGreyed: boolean
  readonly action: Action | null
}

export interface BarRow {
  readonly kind: 'bar'
  readonly key: string
  readonly icon: string
  readonly text: string
  readonly tone: Tone
  readonly actions: readonly Action[]
}

export interface NoteRow {
  readonly kind: 'note'
  readonly icon: string
  readonly text: string
}

export interface InputRow {
  readonly kind: 'input'
  readonly id: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly isMultiline: boolean
  /** What Enter presses. */
  readonly submit: Action | null
}

export interface ToggleRow {
  readonly kind: 'toggle'
  readonly id: string
  readonly label: string
  readonly value: boolean
  readonly isEnabled: boolean
}

export interface ChoiceRow {
  readonly kind: 'choice'
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  /** Pressed with `{value}` when somebody chooses. */
  readonly action: Action | null
}

export interface ButtonsRow {
  readonly kind: 'buttons'
  readonly actions: readonly Action[]
}

export interface PictureRow {
  readonly kind: 'picture'
  readonly picture: Picture
  readonly label: string
}

export interface ListRow {
  readonly kind: 'list'
  readonly id: string
  readonly items: ItemList
  /** There are more; asking for rows near the end loads them. */
  readonly isMore: boolean
  readonly isLoading: boolean
  readonly selected: string | null
  /** A sentence for a list without items. */
  readonly empty: string
}

export interface ProgressRow {
  readonly kind: 'progress'
  readonly id: string
  readonly text: string
  /** 0 to 1; null when nobody knows. */
  readonly factor: number | null
  readonly cancel: Action | null
}

export interface SectionRow {
  readonly kind: 'section'
  readonly id: string
  readonly title: string
  readonly count?: string
  readonly isOpen: boolean
  readonly rows: readonly Row[]
}

export type Row =
  | StateRow
  | BarRow
  | NoteRow
  | InputRow
  | ToggleRow
  | ChoiceRow
  | ButtonsRow
  | PictureRow
  | ListRow
  | ProgressRow
  | SectionRow

export interface DialogButton {
  readonly id: string
  readonly label: string
  readonly isEnabled: boolean
  /** Why it cannot be pressed, as a sentence. */
  readonly reason?: string
  readonly isDefault: boolean
  readonly isDanger: boolean
}

/** A question. Drawn inside the panel, never as a pop-up. */
export interface Dialog {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly rows: readonly Row[]
  readonly buttons: readonly DialogButton[]
}

export interface View {
  readonly rows: readonly Row[]
  readonly dialog: Dialog | null
  /** One short line for status bars. */
  readonly status: { readonly icon: string; readonly text: string }
  /** Grows with every change. */
  readonly revision: number
}
