#!/usr/bin/env node
import '../dist/prestart.js'

await import('../dist/cli.js')
