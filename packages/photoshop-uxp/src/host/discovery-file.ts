import type { DiscoveryFile } from '../core/discovery.js'
import type { Modules } from './modules.js'

/**
 * Reads `~/.clst/bridge.json`. UXP knows no environment variables, so it is always in the home folder. POSIX modes are
 * judged where UXP gives them; Windows has none.
 */
export async function readDiscoveryFile({ fs, os }: Pick<Modules, 'fs' | 'os'>): Promise<DiscoveryFile> {
  const path = `${os.homedir().replace(/[\\/]+$/, '')}/.clst/bridge.json`
  try {
    const facts = await fs.lstat(path)
    const isWindows = os.platform().startsWith('win')
    const mode = isWindows || typeof facts.mode !== 'number' ? undefined : facts.mode
    const text = await fs.readFile(path, { encoding: 'utf-8' })
    return { text, isOrdinary: facts.isFile(), mode }
  } catch {
    // UXP gives no codes: what cannot be read is not there, as far as a panel can tell.
    return { text: undefined, isOrdinary: true, mode: undefined }
  }
}
