// npm run server: the studio server of this checkout. `npm run server -- --help` tells what can follow.
import './ensure-installed.mjs'
import { runNode } from './lib/run.mjs'

const built = runNode(['scripts/build.mjs'])
process.exitCode =
  built === 0 ? runNode(['packages/server/bin/clst-server.js', ...process.argv.slice(2)]) : built
