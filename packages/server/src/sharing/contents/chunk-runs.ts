/** Finding one's way in many runs of chunks. */
import { type ChunkRun, ChunkRunBuilder } from '@clst/sdk/codec'

/** Index of the first that is not smaller. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The chunks of a manifest by position: a part of them is found without a look at all runs. */
export class RunPositions {
  /** The position that each run begins at. */
  private readonly starts: Float64Array

  constructor(private readonly runs: readonly ChunkRun[]) {
    this.starts = new Float64Array(runs.length)
    let position = 0
    for (const [index, { count }] of runs.entries()) {
      this.starts[index] = position
      position += count
    }
  }

  /** The runs of `count` positions from `first` on. */
  part(first: number, count: number): ChunkRun[] {
    const part: ChunkRun[] = []
    const end = first + count
    for (let index = Math.max(0, lowerBound(this.starts, first + 1) - 1); ; index++) {
      const run = this.runs[index]
      const start = this.starts[index] as number
      if (run === undefined || start >= end) return part
      const from = Math.max(first, start)
      const to = Math.min(end, start + run.count)
      if (from < to) part.push({ first: run.first + from - start, count: to - from })
    }
  }
}

export function toRuns(ids: Iterable<number>): ChunkRun[] {
  const builder = new ChunkRunBuilder()
  for (const id of ids) builder.add(id)
  return builder.runs
}
