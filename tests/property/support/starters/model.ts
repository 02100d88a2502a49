/** What templates, scaffolds and numbered files make of a project, as a person would explain it. */
import { keyOf } from '../model.js'

export interface StarterTemplate {
  name: string
  /** With the dot. */
  extension: string
  bytes: string
}

export interface StarterVersion {
  number: number
  bytes: string
  comment: string
}

export interface MadeFile {
  path: string
  status: string
  versions: StarterVersion[]
  /** The versions that it was made with. */
  made: number
  /** Files that it needs. */
  needs: Set<MadeFile>
}

/** How one operation is taken back; answers a code when it cannot be, and then does nothing. */
type Undo = () => string | undefined

export class StarterModel {
  /** Working files, of the project and others, by path. */
  readonly files = new Map<string, string>()
  readonly templates = new Set<StarterTemplate>()
  /** The last deleted comes last. */
  readonly deletedTemplates: StarterTemplate[] = []
  /** Names and definitions, by key. */
  readonly scaffolds = new Map<string, { name: string; definition: unknown }>()
  /** By key of the path. */
  readonly assets = new Map<string, MadeFile>()
  /** Keys of paths. */
  readonly collections = new Set<string>()
  readonly undos: Undo[] = []

  template(text: string, templates: Iterable<StarterTemplate> = this.templates): StarterTemplate | undefined {
    const all = [...templates]
    const exact = all.filter((each) => keyOf(fileNameOf(each)) === keyOf(text))
    const named = all.filter(({ name }) => keyOf(name) === keyOf(text))
    return exact.at(-1) ?? (named.length === 1 ? named[0] : undefined)
  }

  /** Whether something has the name already, or lies where a folder would have to be. */
  isTaken(path: string): boolean {
    const names = [...this.files.keys(), ...[...this.assets.values()].map((asset) => asset.path)].map(keyOf)
    const isFolder =
      this.collections.has(keyOf(path)) || names.some((name) => name.startsWith(`${keyOf(path)}/`))
    return isFolder || names.includes(keyOf(path)) || this.isBlocked(path)
  }

  /** A file lies where a folder would have to be. */
  isBlocked(path: string): boolean {
    const names = [...this.files.keys(), ...[...this.assets.values()].map((asset) => asset.path)].map(keyOf)
    return foldersAbove(keyOf(path)).some((folder) => names.includes(folder))
  }

  /** Answers the keys of those that were missing. */
  addCollections(paths: readonly string[]): string[] {
    const made = [...new Set(paths.map(keyOf))].filter((key) => !this.collections.has(key))
    for (const key of made) this.collections.add(key)
    return made
  }

  add(path: string, versions: StarterVersion[], status = 'Todo'): MadeFile {
    const asset: MadeFile = { path, status, versions, made: versions.length, needs: new Set() }
    this.assets.set(keyOf(path), asset)
    return asset
  }

  /** What was made goes, unless somebody has worked in it. */
  undoOfMaking(made: readonly MadeFile[], collections: readonly string[]): Undo {
    return () => {
      if (made.some((asset) => asset.versions.length > asset.made)) return 'edited-since'
      for (const asset of made) {
        this.assets.delete(keyOf(asset.path))
        this.files.delete(asset.path)
      }
      for (const key of [...collections].sort((a, b) => b.length - a.length)) {
        const isEmpty = ![...this.assets.keys(), ...this.collections].some((name) =>
          name.startsWith(`${key}/`),
        )
        if (isEmpty) this.collections.delete(key)
      }
      return undefined
    }
  }

  /** Also one that cannot be taken back is no longer asked for. */
  undo(): string | undefined {
    const undo = this.undos.pop()
    return undo === undefined ? 'nothing-to-undo' : undo()
  }
}

export function fileNameOf({ name, extension }: Pick<StarterTemplate, 'name' | 'extension'>): string {
  return name + extension
}

export function splitExtension(fileName: string): { name: string; extension: string } {
  const [, name = fileName, extension = ''] = /^(.+?)(\.[^.]+)?$/.exec(fileName) ?? []
  return { name, extension }
}

/** Folders above a path, the highest first. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
