/** Sorts the files of one folder into sequences while it is scanned. */
import { joinPath } from '../paths.js'
import type { TrackedFolder, TrackedRow } from '../store/tracked-tree.js'
import type { LeftOutSequences } from '../types.js'
import { findRuns, isRendered, runName } from './find-runs.js'
import { closestSequence, parseFrameName, parseSequencePattern, type SequenceName } from './sequence-name.js'
import type { TrackRules } from './track-rules.js'

/** A sequence of the folder, by the names of its files. */
export interface FoundSequence {
  path: string
  /** Undefined for one that is not tracked yet and that a rule tracks. */
  asset: TrackedRow | undefined
  fileNames: string[]
}

export class FolderSequences {
  private readonly tracked: { name: SequenceName; found: FoundSequence }[] = []
  private readonly candidates: string[] = []

  constructor(
    private readonly folderPath: string,
    private readonly folder: TrackedFolder | undefined,
  ) {
    for (const asset of folder?.files.values() ?? []) {
      const name = asset.kind === 'sequence' ? parseSequencePattern(asset.fileName) : undefined
      if (name === undefined) continue
      const found = { path: joinPath(folderPath, asset.fileName), asset, fileNames: [] }
      this.tracked.push({ name, found })
    }
  }

  /** Takes a file that is not tracked itself when it is a frame of a tracked sequence. */
  takeFrame(fileName: string): boolean {
    const owner = closestSequence(this.tracked, fileName)
    owner?.found.fileNames.push(fileName)
    return owner !== undefined
  }

  /** Keeps back a file that could belong to a sequence that is not tracked; `finish` says whether it does. */
  keepBack(fileName: string): boolean {
    if (parseFrameName(fileName) === undefined) return false
    // A file in another spelling than a tracked one is that one's business.
    if (this.folder?.sameName(fileName) !== undefined) return false
    this.candidates.push(fileName)
    return true
  }

  /**
   * The sequences to be shown, and the names that were kept back and belong to none. What rendered sequences nobody asked
   * for is added to `leftOut`.
   */
  finish(rules: TrackRules, leftOut: LeftOutSequences): { shown: FoundSequence[]; files: string[] } {
    const shown = this.tracked.map(({ found }) => found)
    if (this.candidates.length === 0) return { shown, files: [] }
    const taken = new Set<string>()
    for (const run of findRuns(this.candidates)) {
      const path = joinPath(this.folderPath, runName(run))
      const isWanted = rules.tracks(path)
      if (!isWanted && !isRendered(run)) continue
      for (const name of run.frames) taken.add(name)
      if (isWanted) shown.push({ path, asset: undefined, fileNames: run.frames })
      else {
        if (leftOut.sequences === 0) leftOut.example = path
        leftOut.sequences++
        leftOut.files += run.frames.length
      }
    }
    return { shown, files: this.candidates.filter((name) => !taken.has(name)) }
  }
}
