// npm start: installs and builds what is missing, then shows clst at work on a small project in ./demo.
import './ensure-installed.mjs'
import { runNode } from './lib/run.mjs'

const built = runNode(['scripts/build.mjs'])
if (built !== 0) process.exit(built)

const { whatIsThere } = await import('./demo/files.mjs')
const { blankLine, DemoStopped, heading, say } = await import('./demo/transcript.mjs')

const there = whatIsThere()
if (there === 'something-else') {
  console.error(
    'The folder demo exists and is not the demonstration. Move it away, then run npm start again.',
  )
  process.exit(1)
}

// Ctrl+C reaches the running command too; it ends cleanly, and then so does this.
process.on('SIGINT', () => {})

blankLine()
say(
  'clst keeps versions of creative files. This shows it on a small project in ./demo. Every line that starts with $ ' +
    'is the command that runs; you can type the same.',
)
blankLine()

try {
  if (there === 'project') await (await import('./demo/next-visit.mjs')).nextVisit()
  else await (await import('./demo/first-visit.mjs')).firstVisit()
} catch (error) {
  if (!(error instanceof DemoStopped)) throw error
  console.error(`\n${error.message}`)
  process.exit(error.exitCode)
}

const windows = process.platform === 'win32'
heading('Your turn')
say('Let the shell find clst, and go into the project:')
console.log(
  windows
    ? '\n  $env:PATH = "$PWD\\node_modules\\.bin;$env:PATH"\n  cd demo'
    : '\n  export PATH="$PWD/node_modules/.bin:$PATH"\n  cd demo',
)
console.log(`
Change any file there in its own program, then:

  clst status
  clst checkpoint --all -m "What I changed"
  clst history
  clst revert notes.txt --to v001
  clst --help
`)
say('npm start opens the same project again; delete the folder demo to begin anew.')

heading('For panels and scripts')
await (await import('./demo/bridge.mjs')).leaveBridgeRunning()
