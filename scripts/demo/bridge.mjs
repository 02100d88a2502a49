import { attempt, say } from './transcript.mjs'

/**
 * Starts the bridge, which goes on when this has ended. Where it cannot listen, as on a machine without any network, the
 * demonstration is none the worse for it.
 */
export async function leaveBridgeRunning() {
  say(
    'Programs on this computer can do all of this too: they ask the bridge, a service that only you can use.',
  )
  const { status, output } = await attempt('bridge', 'start')
  if (status !== 0) {
    say('It cannot run here; everything else works without it.')
    return
  }
  console.log(output.trimEnd())
  say('It goes on when this window is closed. openapi.yaml describes what it can be asked.')
}
