/**
 * `clst.mod`, by which Maya finds the module: its path is relative to this file, and so are the folders below. The module
 * holds nothing compiled, so one line is right for every version and system. The icons are no folder of the module: their
 * names would come before those of Maya (Autodesk, "Distributing Maya plug-ins: modules").
 *
 * @param version of the panel
 */
export const moduleFile = (version: string): string =>
  `+ clst ${version} ./clst\nscripts: scripts\nPYTHONPATH+:=python\n`
