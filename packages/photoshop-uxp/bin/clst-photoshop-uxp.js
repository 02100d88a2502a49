#!/usr/bin/env node
import { main } from '../dist/build/main.js'

process.exitCode = main(process.argv.slice(2))
