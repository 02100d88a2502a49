/** Statuses and types: terms that have an order, and of which a deleted one is kept for the versions that name it. */
import type { Slot, Wish } from './edits.js'
import {
  type Asset,
  type Collection,
  type Dependency,
  findTerm,
  keyOf,
  type ListedTerm,
  type ListKind,
  type Model,
} from './model.js'
import { wishDependency } from './model-dependencies.js'
import { wishCollectionField, wishField } from './model-fields.js'

type Column = 'name' | 'shortName' | 'color' | 'position' | 'isDefault'
export type Row = Pick<ListedTerm, Column>
const COLUMNS: readonly Column[] = ['name', 'shortName', 'color', 'position', 'isDefault']

/** What there is to choose from, in its order. */
export function listOf(model: Model, kind: ListKind): ListedTerm[] {
  const key = (term: ListedTerm) => keyOf(term.name)
  return [...model.listed]
    .filter((term) => term.kind === kind && term.position !== null)
    .sort((a, b) => Number(a.position) - Number(b.position) || (key(a) < key(b) ? -1 : 1))
}

/** Of a status the short name means it as well. */
export function findListed(model: Model, kind: ListKind, name: string): ListedTerm | undefined {
  const list = listOf(model, kind)
  return list.find((term) => keysOf(term).includes(keyOf(name)))
}

/** The one of this name that was deleted. */
export function findDeleted(model: Model, kind: ListKind, name: string): ListedTerm | undefined {
  return findTerm(
    [...model.listed].filter((term) => term.kind === kind && term.position === null),
    name,
  ) as ListedTerm | undefined
}

function keysOf({ kind, name, shortName }: Pick<ListedTerm, 'kind' | 'name' | 'shortName'>): string[] {
  return kind === 'status' ? [keyOf(name), keyOf(shortName)] : [keyOf(name)]
}

/** Whether another one is meant by one of these names already. */
export function isLikeOther(
  model: Model,
  own: ListedTerm | undefined,
  kind: ListKind,
  names: string[],
): boolean {
  const keys = names.map(keyOf)
  return listOf(model, kind).some((term) => term !== own && keysOf(term).some((key) => keys.includes(key)))
}

/** The status of new assets. */
export function defaultStatus(model: Model): ListedTerm | null {
  return listOf(model, 'status').find(({ isDefault }) => isDefault) ?? null
}

function assetsWith(model: Model, term: ListedTerm): Asset[] {
  const all = [...model.assets.values(), ...model.buried]
  return all.filter(({ status, type }) => status === term || type === term)
}

function dependenciesWith(model: Model, term: ListedTerm): Dependency[] {
  return model.dependencies.filter(({ type }) => type === term)
}

function collectionsWith(model: Model, term: ListedTerm): Collection[] {
  return [...model.collections.values(), ...model.buriedCollections].filter(({ type }) => type === term)
}

/** Things in the trash counted in. */
export function countListedUses(model: Model, term: ListedTerm): number {
  const users = [assetsWith(model, term), collectionsWith(model, term), dependenciesWith(model, term)]
  return users.flat().length
}

/** Versions never change: what one of them names is never taken from the project. */
function isNamed(model: Model, term: ListedTerm): boolean {
  const versions = [...model.assets.values(), ...model.buried].flatMap((each) => [
    ...each.versions,
    ...each.trashed,
  ])
  return versions.some(({ status, types }) => status === term || types?.includes(term) === true)
}

/** What goes back to a deleted status or type, or takes one away that is used by now, cannot be taken back. */
function refusalOf(model: Model, term: ListedTerm, before: Partial<Row>): string | undefined {
  const after = { ...term, ...before }
  const wasShown = term.position !== null
  if (after.position === null) {
    return !wasShown || after.isDefault || countListedUses(model, term) > 0 ? 'edited-since' : undefined
  }
  return isLikeOther(model, term, term.kind, keysOf(after)) ? 'edited-since' : undefined
}

function rowOf(term: ListedTerm, columns: readonly Column[]): string {
  return JSON.stringify(columns.map((column) => [column, term[column]]))
}

/** Columns of one that is there. */
export function wishRow(model: Model, term: ListedTerm, row: Partial<Row>): Wish {
  const columns = COLUMNS.filter((column) => column in row && row[column] !== term[column])
  const parse = (text: string) => Object.fromEntries(JSON.parse(text)) as Partial<Row>
  const slot: Slot<string> = {
    get: () => rowOf(term, columns),
    set: (text) => Object.assign(term, parse(text)),
    refuses: (before) => refusalOf(model, term, parse(before)),
  }
  return { slot: slot as Slot, value: rowOf({ ...term, ...row }, columns) }
}

export function wishNew(model: Model, term: ListedTerm): Wish {
  const slot: Slot<string | undefined> = {
    thing: term,
    get: () => (model.listed.has(term) ? rowOf(term, COLUMNS) : undefined),
    set: (value) => (value === undefined ? model.listed.delete(term) : model.listed.add(term)),
    isNeeded: () => countListedUses(model, term) > 0 || isNamed(model, term),
  }
  return { slot: slot as Slot, value: rowOf(term, COLUMNS) }
}

/** After all others. */
export function lastPosition(model: Model, kind: ListKind): number {
  return 1 + Math.max(0, ...listOf(model, kind).map(({ position }) => Number(position)))
}

/** At a place counted from 1, and as the status of new assets. */
export function wishPlaceInList(
  model: Model,
  term: ListedTerm,
  { position, isDefault }: { position?: number | undefined; isDefault?: boolean | undefined },
): Wish[] {
  const others = listOf(model, term.kind).filter((each) => each !== term)
  const order = [...others]
  if (position !== undefined) order.splice(Math.min(position - 1, order.length), 0, term)
  return [
    ...(position === undefined
      ? []
      : order.map((each, index) => wishRow(model, each, { position: index + 1 }))),
    ...(isDefault === true
      ? [
          ...others.map((each) => wishRow(model, each, { isDefault: false })),
          wishRow(model, term, { isDefault }),
        ]
      : []),
  ]
}

/** The other one takes its place wherever it is; it is out of sight then. */
export function wishDeletedListed(model: Model, term: ListedTerm, other: ListedTerm | undefined): Wish[] {
  const field = term.kind === 'status' ? 'status' : 'type'
  const next = other ?? listOf(model, term.kind).find((each) => each !== term)
  return [
    ...assetsWith(model, term).map((asset) => wishField(asset, field, other ?? null)),
    ...collectionsWith(model, term).map((each) => wishCollectionField(each, 'type', other ?? null)),
    ...dependenciesWith(model, term).map(({ source, target }) =>
      wishDependency(model, source, target, { pin: 'as it is', type: other ?? null }),
    ),
    wishRow(model, term, { position: null, isDefault: false }),
    ...(term.isDefault && next !== undefined ? [wishRow(model, next, { isDefault: true })] : []),
  ]
}
