import fs from 'node:fs'
import type { PlaceKind } from '../ports/file-system.js'

/** File system magic numbers of shared file systems (Linux, `statfs(2)`). */
const NETWORK_TYPES = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x01021997, // 9p
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
  0x19830326, // BeeGFS
])

/** Names that programs for synchronising folders give to the folder they keep. */
const CLOUD_FOLDER =
  /^(dropbox|onedrive|google ?drive|my drive|googledrive-.*|icloud ?drive|mobile documents|com~apple~clouddocs|box|box sync|nextcloud|owncloud|mega|megasync|pcloud ?drive|creative cloud files|sync|seafile)( .*| ?- .*|\(.*\))?$/i

/**
 * Where a folder lives. Network file systems are recognised by their type on Linux and by `\\server` paths on Windows;
 * folders of cloud programs by name. Anything else counts as local.
 */
export function placeKind(path: string): PlaceKind {
  if (/^[\\/]{2}[^\\/?.]/.test(path)) return 'network'
  try {
    if (NETWORK_TYPES.has(Number(fs.statfsSync(path).type) >>> 0)) return 'network'
  } catch {
    // A place that cannot be asked is treated like any other: opening it will say what is wrong.
  }
  return path.split(/[\\/]/).some((part) => CLOUD_FOLDER.test(part)) ? 'cloud' : 'local'
}
