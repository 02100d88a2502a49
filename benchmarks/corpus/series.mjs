/**
 * The real series: which host program makes them, with which edits between the saves.
 * @typedef {object} Series
 * @property {string} name folder of the series below the data folder
 * @property {'blender' | 'gimp' | 'generator'} maker
 * @property {string} host the program: `bpy 5.0.1` is installed by pip into a venv, `blender` and `gimp` come from Debian;
 *   the generator is `generate.mjs`
 * @property {string} file name of the working file that every save rewrites
 * @property {boolean} [compress] Blender's compressed form
 * @property {number} [density] scales the vertices, so that every Blender's uncompressed scene is near 120 MB
 */

/** Names of `blender/edits.py`, in order; the first save builds the scene. */
export const BLENDER_EDITS = [
  'base',
  'no-op resave',
  'move',
  'rename',
  'material',
  'keyframes',
  'small sculpt',
  'add',
  'texture repaint',
  'subdivide',
  'duplicate',
  'delete',
  'big sculpt',
  'render settings',
]

/** Names of `gimp/edits.scm`, in order; the first save imports the layers. */
export const GIMP_EDITS = [
  'base',
  'no-op resave',
  'strokes',
  'move',
  'add',
  'hue',
  'text',
  'opacity',
  'blur',
  'delete',
  'crop',
]

/** What each save of the generated series asks `generate.mjs` for: every save moves the addresses, some change or shift data. */
export const GENERATED_SAVES = [
  { edit: 'base', edits: 0, insert: 0 },
  { edit: 'addresses only', edits: 0, insert: 0 },
  { edit: '1 % changed', edits: 1, insert: 0 },
  { edit: '1 % changed again', edits: 2, insert: 0 },
  { edit: 'addresses only again', edits: 2, insert: 0 },
  { edit: '24 bytes inserted', edits: 2, insert: 24 },
  { edit: '1 % changed, shifted', edits: 3, insert: 24 },
  { edit: '3,000 bytes inserted', edits: 3, insert: 3000 },
  { edit: '3 % changed', edits: 6, insert: 3000 },
  { edit: 'insertion removed', edits: 6, insert: 0 },
  { edit: 'addresses only, last', edits: 6, insert: 0 },
]
export const GENERATED_BYTES = 120 * 2 ** 20

const BLENDERS = [
  { tag: '5.0', host: 'bpy 5.0.1', density: 1 },
  { tag: '4.5', host: 'bpy 4.5.15', density: 1 },
  { tag: '3.4', host: 'blender 3.4', density: 0.87 },
]

/** @type {Series[]} */
export const SERIES = [
  ...BLENDERS.flatMap(({ tag, host, density }) =>
    [false, true].map((compress) => ({
      name: `blend-${tag}-${compress ? 'compressed' : 'plain'}`,
      maker: /** @type {const} */ ('blender'),
      host,
      file: 'scene.blend',
      compress,
      density,
    })),
  ),
  { name: 'psd', maker: 'gimp', host: 'gimp 2.10', file: 'painting.psd' },
  { name: 'generated', maker: 'generator', host: 'generate.mjs', file: 'scene.bin' },
]

/** @param {Series} series @returns {string[]} the name of each save */
export function editsOf(series) {
  if (series.maker === 'generator') return GENERATED_SAVES.map((save) => save.edit)
  return series.maker === 'gimp' ? GIMP_EDITS : BLENDER_EDITS
}
