import type { StartCommand } from './start-command.js'
import { xmlText } from './xml.js'

export const LABEL = 'clst.bridge'

/**
 * The text of the property list. The process of the bridge ends with 0 where another one runs already or when it was
 * stopped; launchd starts it again only after a crash.
 */
export function renderLaunchdPlist(
  { program, args }: StartCommand,
  variables: Readonly<Record<string, string>>,
): string {
  const words = [program, ...args].map((word) => `    <string>${xmlText(word)}</string>`)
  const entries = Object.entries(variables).flatMap(([name, value]) => [
    `    <key>${xmlText(name)}</key>`,
    `    <string>${xmlText(value)}</string>`,
  ])
  const environment =
    entries.length === 0 ? [] : ['  <key>EnvironmentVariables</key>', '  <dict>', ...entries, '  </dict>']
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<!-- Written by "clst bridge install"; "clst bridge uninstall" removes it. -->',
    '<plist version="1.0">',
    '<dict>',
    '  <key>Label</key>',
    `  <string>${LABEL}</string>`,
    '  <key>ProgramArguments</key>',
    '  <array>',
    ...words,
    '  </array>',
    ...environment,
    '  <key>RunAtLoad</key>',
    '  <true/>',
    '  <key>KeepAlive</key>',
    '  <dict>',
    '    <key>SuccessfulExit</key>',
    '    <false/>',
    '  </dict>',
    '  <key>ProcessType</key>',
    '  <string>Background</string>',
    '</dict>',
    '</plist>',
    '',
  ].join('\n')
}
