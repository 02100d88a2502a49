/** How the panel is known to Photoshop and to Creative Cloud. It must never change. */
export declare const PLUGIN_ID = "app.clst.photoshop";
/** The entry point that is the panel. */
export declare const PANEL_ID = "clst";
/** The entry point that makes a checkpoint: one that a key can be given. */
export declare const COMMAND_ID = "checkpoint";
