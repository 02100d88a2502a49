/** Disks with a project folder on them, and what other programs do to the files there: real ones and simulated ones. */
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import type { OpenOptions } from '@clst/sdk'
import {
  besideRealProject,
  FaultyFileSystem,
  type FileSystemTraits,
  MemoryFileSystem,
  nodeFileSystem,
  SimulatedClock,
} from '@clst/sdk/testing'
import { afterAll } from 'vitest'
import { temporaryFolder } from './clst.js'

/** A folder in the computer's memory where there is one, removed afterwards: the project files of simulated disks. */
export function memoryFolder(): string {
  if (!fs.existsSync('/dev/shm')) return temporaryFolder()
  const folder = fs.mkdtempSync('/dev/shm/clst-test-')
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Paths are project paths. */
export interface TestDisk {
  /** Absolute path of the project folder. */
  folder: string
  ports: NonNullable<OpenOptions['ports']>
  /** Writes a new file and puts it in the place of the old one, as most programs save. */
  save(path: string, bytes: Uint8Array): void
  /** Changes the file where it lies. */
  overwrite(path: string, bytes: Uint8Array): void
  /** Sets the time of modification to now; makes an empty file where there is none. */
  touch(path: string): void
  remove(path: string): void
  move(from: string, to: string): void
  /** undefined where there is no file. */
  read(path: string): Buffer | undefined
  /** Lets time pass until a change has another time; does nothing where time passes by itself. */
  pass(): void
}

/** The disk that holds `folder`, which must exist. */
export function realDisk(folder: string): TestDisk {
  const at = (path: string) => join(folder, path)
  return {
    folder,
    ports: { fs: nodeFileSystem },
    save(path, bytes) {
      fs.mkdirSync(dirname(at(path)), { recursive: true })
      fs.writeFileSync(at(`${path}@`), bytes)
      fs.renameSync(at(`${path}@`), at(path))
    },
    overwrite(path, bytes) {
      const file = fs.openSync(at(path), 'r+')
      fs.writeSync(file, bytes, 0, bytes.length, 0)
      fs.ftruncateSync(file, bytes.length)
      fs.closeSync(file)
    },
    touch(path) {
      fs.closeSync(fs.openSync(at(path), 'a'))
      fs.utimesSync(at(path), new Date(), new Date())
    },
    remove: (path) => fs.rmSync(at(path), { force: true }),
    move: (from, to) => fs.renameSync(at(from), at(to)),
    read: (path) => (fs.existsSync(at(path)) ? fs.readFileSync(at(path)) : undefined),
    pass: () => {},
  }
}

export interface SimulatedDisk extends TestDisk {
  memory: MemoryFileSystem
  /** Failures and interruptions of the project's own calls. */
  faults: FaultyFileSystem
  clock: SimulatedClock
}

/** A disk in memory; only the project file is on the real one, in `folder`. Its clock stands still until it is moved. */
export function simulatedDisk(folder: string, traits: FileSystemTraits): SimulatedDisk {
  const clock = new SimulatedClock()
  const memory = new MemoryFileSystem({ ...traits, clockUs: () => clock.nowUs() })
  const faults = new FaultyFileSystem(besideRealProject(memory, folder))
  const at = (path: string) => join(folder, path)
  const write = (path: string, bytes: Uint8Array) => {
    const file = memory.createFile(path, 0o644)
    file.write(bytes, 0)
    file.close()
  }
  return {
    folder,
    memory,
    clock,
    faults,
    ports: { fs: faults, clock },
    save(path, bytes) {
      memory.makeFolder(dirname(at(path)))
      write(at(`${path}@`), bytes)
      memory.rename(at(`${path}@`), at(path))
    },
    overwrite(path, bytes) {
      const file = memory.openForWriting(at(path))
      file.write(bytes, 0)
      file.truncate(bytes.length)
      file.close()
    },
    touch(path) {
      if (memory.stat(at(path)) === undefined) write(at(path), new Uint8Array(0))
      memory.setTimes(at(path), clock.nowUs() + traits.clockSkewUs)
    },
    remove(path) {
      if (memory.stat(at(path)) !== undefined) memory.remove(at(path))
    },
    move: (from, to) => memory.rename(at(from), at(to)),
    read(path) {
      if (memory.stat(at(path)) === undefined) return undefined
      const file = memory.openForReading(at(path))
      const bytes = Buffer.alloc(file.stat().sizeBytes)
      file.read(bytes, 0)
      file.close()
      return bytes
    },
    pass: () => clock.advanceUs(3_000_000),
  }
}
