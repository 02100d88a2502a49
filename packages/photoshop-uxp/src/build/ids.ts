/** How the panel is known to Photoshop and to Creative Cloud. It must never change. */
export const PLUGIN_ID = 'app.clst.photoshop'

/** The entry point that is the panel. */
export const PANEL_ID = 'clst'

/** The entry point that makes a checkpoint: one that a key can be given. */
export const COMMAND_ID = 'checkpoint'
