import type { Command } from 'commander'
import { configFilePath, readConfigFile, writeConfigFile } from '../config/config-file.js'
import { findSettingProblem, isSettingKey, SETTING_KEYS, type SettingKey } from '../config/setting-keys.js'
import { resolveSettings, type Settings } from '../config/settings.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderSettings } from '../output/settings-view.js'
import { visible } from '../output/visible.js'
import { UsageError } from '../usage-error.js'
import { addExamples } from './command-module.js'

const EXAMPLE = 'clst config set author "Ana Lopez"'

/** Arguments after the action, by action. */
const ACTIONS: Readonly<Record<string, number>> = { get: 1, set: 2, unset: 1 }

export function configure(command: Command): void {
  command
    .description('Shows or changes your settings. They apply to all your projects on this computer.')
    .usage('[get KEY | set KEY VALUE | unset KEY]')
    .argument('[ACTION]', 'get, set or unset; all settings are listed when left out')
    .argument('[KEY]', SETTING_KEYS.join(', '))
    .argument('[VALUE]', 'the new value')
    // A name that lacks its quotes is recognised, and answered with more than a count.
    .allowExcessArguments()
    .addHelpText(
      'after',
      `
Settings:
  author     your name in new checkpoints
  preview    pictures for new checkpoints: auto or none
  color      coloured output: auto, always or never
  limitRate  bytes per second to and from a studio, such as 500K or 2M; none for as many as go`,
    )
  addExamples(
    command,
    ['All settings', 'clst config'],
    ['Change one', EXAMPLE],
    ['Back to what it was without you', 'clst config unset author'],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  if (context.projectFile !== undefined) {
    throw new UsageError('Settings are yours, not those of a project: leave out --project.', {
      command: 'config',
    })
  }
  const [action, key, value] = args
  if (action === undefined) {
    await printAll(context)
    return EXIT.done
  }
  const settingKey = checkArguments(action, args, key)
  if (action === 'get') await printOne(context, settingKey)
  else await changeOne(context, settingKey, action === 'set' ? value : undefined)
  return EXIT.done
}

function checkArguments(action: string, args: readonly string[], key: string | undefined): SettingKey {
  const usage = (message: string, example = EXAMPLE) =>
    new UsageError(message, { example, command: 'config' })
  const count = ACTIONS[action]
  if (count === undefined) {
    const example = isSettingKey(action) ? `clst config get ${action}` : EXAMPLE
    throw usage(`"${action}" is not something config can do: it knows get, set and unset.`, example)
  }
  if (key === undefined || !isSettingKey(key)) {
    const named = key === undefined ? 'Name a setting' : `There is no setting "${key}"`
    throw usage(`${named}. The settings are ${SETTING_KEYS.join(', ')}.`)
  }
  if (args.length < count + 1) throw usage(`Say the new value for ${key}.`)
  if (args.length > count + 1)
    throw usage(`"${args[count + 1]}" is too much. Put quotes around a value with spaces.`)
  return key
}

async function changeOne(context: CommandContext, key: SettingKey, value: string | undefined): Promise<void> {
  const problem = value === undefined ? undefined : findSettingProblem(key, value)
  if (problem !== undefined) throw new UsageError(`${key} ${problem}.`, { command: 'config' })
  const file = configFilePath(context.environment.home)
  const { [key]: _former, ...others } = readConfigFile(file)
  writeConfigFile(file, value === undefined ? others : { ...others, [key]: value.trim() })
  if (context.json) await printOne(context, key)
  else context.out.print(await renderChange(context, key))
}

async function renderChange(context: CommandContext, key: SettingKey): Promise<string> {
  const { values, sources } = await resolveSettings(context.environment)
  const line = `${key} is ${context.out.paint.bold(visible(values[key]))}`
  return sources[key] === 'environment'
    ? `${line}, because CLST_AUTHOR goes before the settings.`
    : `${line}.`
}

async function printOne(context: CommandContext, key: SettingKey): Promise<void> {
  const { values, sources } = await resolveSettings(context.environment)
  if (context.json) context.printJson({ key, value: values[key], source: sources[key] })
  else context.out.print(values[key])
}

async function printAll(context: CommandContext): Promise<void> {
  const settings: Settings = await resolveSettings(context.environment)
  const file = configFilePath(context.environment.home)
  if (context.json) context.printJson({ file, values: settings.values, sources: settings.sources })
  else context.out.print(...renderSettings(settings, file, context.out.paint))
}
