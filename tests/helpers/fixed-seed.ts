/** Before each test file: laws are tried with the same cases every time, unless `CLST_SEED` asks for others. */
import fc from 'fast-check'
import { seedFrom } from './seed.js'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedFrom('CLST_SEED') })
