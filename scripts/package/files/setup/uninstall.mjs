// Removes an installation.
import { runMain } from './clst.mjs'
import { readOptions } from './options.mjs'
import { remove } from './remove.mjs'

const options = readOptions('uninstall')
await runMain(() => remove(options))
