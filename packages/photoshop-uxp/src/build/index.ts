/** The plug-in of Photoshop as files, for packaging and for tests. */

export { checkPlugin } from './check-plugin.js'
export { generatePlugin } from './generate.js'
export { bridgeAddresses, makeManifest } from './manifest.js'
