/**
 * Files that no artist means when they say "my project": leftovers of operating systems and temporary and backup files
 * of Blender, Maya, Photoshop, Krita and GIMP, as gitignore lines. Each can be switched off by a rule `!LINE` of the
 * project or of a `.clstignore`. Ignored files are still tracked when named.
 *
 * Not here although they look temporary: `blendcache_*` (point caches that old scenes need) and Maya's `crash` files,
 * which lie in the folder for temporary files.
 */
export const DEFAULT_IGNORE: readonly string[] = [
  // Systems
  '.DS_Store',
  '._*',
  '.Spotlight-V100/',
  '.Trashes/',
  '.fseventsd/',
  'Thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '$RECYCLE.BIN/',
  '.Trash-*/',
  '.directory',
  // Anything that saves through a temporary file
  '~$*',
  '.~lock.*#',
  '*~',
  '*.swp',
  '*.tmp',
  // Blender: older saves, a save in progress, the session of the last quit
  '*.blend[0-9]',
  '*.blend[0-9][0-9]',
  '*.blend@',
  'quit.blend',
  // Maya
  'autosave/',
  'incrementalSave/',
  '.mayaSwatches/',
  '*.swatches',
  // Krita
  '*-autosave.kra',
  // What belongs to other programs than an artist's
  '.git/',
  '.svn/',
  '.hg/',
  'node_modules/',
  '__pycache__/',
]
