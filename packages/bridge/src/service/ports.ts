/** The ports that the bridge takes the first free one of. Fixed, because a panel in Photoshop has to name those it may ask. */
export const PORTS: readonly number[] = [1173, 1174, 1175, 1176, 1177]
