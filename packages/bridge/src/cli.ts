import { EXIT } from './exit-codes.js'
import { main } from './main.js'

// `clst history | head`: the reader has seen enough. That is no failure, and the work itself is done by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`clst: The output could not be written: ${error.message}\n`)
  process.exitCode = EXIT.failed
})
process.stderr.on('error', () => {})

const exitCode = await main(process.argv.slice(2))
process.exitCode ||= exitCode
