/** The module of Maya as files, for packaging and for tests. */
export { generateModule } from './generate.js'
