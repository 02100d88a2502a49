// node tests/hosts/maya/draw-contact-sheet.mjs [FILE]: every state and dialog of Maya's panel in one picture, by PySide6.
// Without a file it is docs/images/panels/maya.png. Look at it before it is kept.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

const here = import.meta.dirname
const root = resolve(here, '../../..')
const out = resolve(process.argv[2] ?? join(root, 'docs/images/panels/maya.png'))
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const folder = mkdtempSync(join(tmpdir(), 'clst-sheet-'))
const options = { stdio: ['ignore', 'ignore', 'inherit'] }
const command = join(root, 'packages/maya-panel-gen/bin/clst-maya-panel-gen.js')
const inputs = ['--openapi', join(root, 'openapi.yaml'), '--panel', join(root, 'panel.yaml')]
try {
  execFileSync(process.execPath, [command, ...inputs, '--out', folder], options)
  mkdirSync(dirname(out), { recursive: true })
  const env = {
    ...process.env,
    CLST_ROOT: root,
    TMPDIR: folder,
    MAYA_MODULE_PATH: folder,
    PYTHONPATH: [join(here, '../support/python'), join(here, 'fakemaya'), here].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    QT_QPA_PLATFORM: 'offscreen',
    QT_FONT_DPI: '96',
  }
  const python = join(cache, 'clst/hosts/qt6/bin/python')
  execFileSync(python, ['-B', join(here, 'contact_sheet.py'), out], { ...options, env })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
