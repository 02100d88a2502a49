/** Where a bridge can be: the only thing of it that the panel knows when it is made. */
export { PORTS } from '../../../bridge/src/service/ports.js'
