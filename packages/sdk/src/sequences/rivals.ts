/** Sequences that could have files in common: each file is a frame of one. */
import { ClstError } from '../errors.js'
import { sequenceNamesIn } from '../store/sequence-rows.js'
import type { Store } from '../store/store.js'
import { closestSequence, isFrameOf, parseSequencePattern, type SequenceName } from './sequence-name.js'

/** Tells of file names whether they are frames of a sequence, and not of another one that is tracked beside it. */
export function frameTest(
  store: Store,
  collectionId: string | undefined,
  own: SequenceName,
): (fileName: string) => boolean {
  const ownName = { name: own }
  const others =
    collectionId === undefined ? [] : named(store, collectionId).filter(({ name }) => !isSame(name, own))
  if (others.length === 0) return (fileName) => isFrameOf(own, fileName)
  return (fileName) => closestSequence([ownName, ...others], fileName) === ownName
}

/** Throws `name-clash` where a sequence is tracked that differs only in its number of digits: numbers outgrow them. */
export function assertNoRival(store: Store, collectionId: string, path: string, fileName: string): void {
  const own = parseSequencePattern(fileName)
  if (own === undefined) return
  const { prefix, suffix } = own
  const rival = named(store, collectionId).find(
    ({ name }) => name.prefix === prefix && name.suffix === suffix && !isSame(name, own),
  )
  if (rival === undefined) return
  const message = `"${path}" would share frames with the tracked sequence "${rival.fileName}": numbers may outgrow their digits.`
  throw new ClstError('name-clash', message, { details: { path, other: rival.fileName } })
}

function named(store: Store, collectionId: string) {
  return sequenceNamesIn(store, collectionId).flatMap((fileName) => {
    const name = parseSequencePattern(fileName)
    return name === undefined ? [] : [{ fileName, name }]
  })
}

function isSame(a: SequenceName, b: SequenceName): boolean {
  return a.prefix === b.prefix && a.padding === b.padding && a.suffix === b.suffix
}
