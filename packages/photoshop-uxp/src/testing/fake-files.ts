/** The disk, as fakes see it: of memory in unit tests, the real one where a bridge takes part. */
export interface FakeDisk {
  read(path: string): Promise<Uint8Array>
  write(path: string, bytes: Uint8Array): Promise<void>
  remove(path: string): Promise<void>
  /** Undefined where nothing is. */
  facts(path: string): { size: number; mtimeMs: number; mode: number; isFile: boolean } | undefined
}

/** Files in memory. Time goes on by a millisecond with each that is written. */
export class MemoryDisk implements FakeDisk {
  readonly files = new Map<string, { bytes: Uint8Array; mtimeMs: number; mode: number }>()
  private time = 1000

  put(path: string, content: string | Uint8Array, mode = 0o600): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    this.time += 1
    this.files.set(path, { bytes, mtimeMs: this.time, mode })
  }

  async read(path: string): Promise<Uint8Array> {
    const file = this.files.get(path)
    if (file === undefined) throw new Error(`ENOENT: ${path}`)
    return file.bytes
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    this.put(path, bytes)
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path)
  }

  facts(path: string) {
    const file = this.files.get(path)
    if (file === undefined) return undefined
    const { bytes, mtimeMs, mode } = file
    return { size: bytes.length, mtimeMs, mode, isFile: true }
  }
}
