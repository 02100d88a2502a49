/** The add-on of Blender as files, for packaging and for tests. */
export { generateAddon } from './generate.js'
