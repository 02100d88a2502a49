import type { StartCommand } from './start-command.js'

/**
 * The text of the unit. It starts the process of the bridge itself, which ends with 0 where another one runs already;
 * after a crash it is started again, at most five times in five minutes.
 */
export function renderSystemdUnit(
  { program, args }: StartCommand,
  variables: Readonly<Record<string, string>>,
): string {
  const environment = Object.entries(variables).map(
    ([name, value]) => `Environment=${quote(`${name}=${value}`)}`,
  )
  return [
    '# Written by "clst bridge install"; "clst bridge uninstall" removes it.',
    '[Unit]',
    'Description=clst bridge',
    'StartLimitIntervalSec=300',
    'StartLimitBurst=5',
    '',
    '[Service]',
    'Type=simple',
    ...environment,
    // `$` begins a variable in the arguments only: the program is taken as it is written.
    `ExecStart=${[quote(program), ...args.map((arg) => quote(arg).replaceAll('$', '$$$$'))].join(' ')}`,
    'Restart=on-failure',
    'RestartSec=5',
    '',
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n')
}

/** One word in double quotes with C escapes (systemd.syntax(7)); `%` begins a specifier (systemd.unit(5)). */
function quote(word: string): string {
  const inner = word
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('%', '%%')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: names of files may have them
    .replaceAll(/[\u0000-\u001f\u007f]/g, (character) => `\\x${toHex(character)}`)
  return `"${inner}"`
}

function toHex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0')
}
