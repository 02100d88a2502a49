import type { Environment } from '../../config/environment.js'
import { resolveSettings } from '../../config/settings.js'
import type { Surroundings } from '../../studio/studio-client.js'

/** How the bridge reaches studios: by the settings of the person whose bridge it is, as they are now. */
export function surroundingsOf({ environment }: { readonly environment: Environment }): Surroundings {
  return { environment, settings: () => resolveSettings(environment) }
}
