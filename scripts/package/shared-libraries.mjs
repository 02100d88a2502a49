/** Which libraries of the system compiled files need: only such may be needed as every desktop has. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** glibc in its parts, and the run-time libraries of GCC. */
const LINUX =
  /^(linux-vdso|ld-linux[\w-]*|libc|libm|libdl|libpthread|librt|libresolv|libstdc\+\+|libgcc_s|libatomic)\.so(\.\d+)*$/
const MACOS = /^(\/usr\/lib\/|\/System\/Library\/|@rpath\/libvips)/

/**
 * Throws when a file needs what may be absent elsewhere. The usual case is a Node whose own libraries are files beside
 * it, as some distributions and Homebrew make it.
 *
 * @param {string} file
 */
export function checkSharedLibraries(file) {
  const foreign = neededLibraries(file).filter((name) => {
    if (process.platform === 'darwin') return !MACOS.test(name)
    return !LINUX.test(basename(name)) && !basename(name).startsWith('libvips-cpp.so')
  })
  if (foreign.length === 0) return
  throw new Error(
    `${file} needs ${foreign.join(', ')}, which other computers do not have. Make the package with a Node from nodejs.org.`,
  )
}

/**
 * @param {string} file
 * @returns {string[]} nothing on Windows: what it needs is beside it or part of the system
 */
function neededLibraries(file) {
  if (process.platform === 'win32') return []
  if (process.platform === 'darwin') {
    const lines = execFileSync('otool', ['-L', file], { encoding: 'utf8' }).split('\n').slice(1)
    const names = lines.map((line) => line.trim().split(' ')[0] ?? '').filter(Boolean)
    // The first line of a library is its own name.
    return names.filter((name) => basename(name) !== basename(file))
  }
  const lines = execFileSync('ldd', [file], { encoding: 'utf8' }).split('\n')
  return lines.map((line) => line.trim().split(/\s/)[0] ?? '').filter(Boolean)
}

/**
 * The newest version of glibc that one of the files names among the symbols it needs, such as `2.34`.
 *
 * @param {string[]} files
 */
export function newestGlibc(files) {
  const versions = files.flatMap((file) => {
    const text = readFileSync(file, 'latin1')
    return [...text.matchAll(/GLIBC_2\.(\d{1,3})\b/g)].map(([, minor]) => Number(minor))
  })
  return `2.${versions.reduce((newest, each) => Math.max(newest, each), 17)}`
}
