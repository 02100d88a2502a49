import { EXIT } from './exit-codes.js'
import { fail, main } from './main.js'

const argv = process.argv.slice(2)

// `clst history | head`: the reader has seen enough. That is no failure, and the work itself is done by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`clst: The output could not be written: ${error.message}\n`)
  process.exitCode = EXIT.failed
})
process.stderr.on('error', () => {})

// What is thrown outside of any command, such as in an event of a thread, is shown like every other failure.
process.once('uncaughtException', async (error) => {
  process.exit(await fail(error, argv))
})

const exitCode = await main(argv)
process.exitCode ||= exitCode
