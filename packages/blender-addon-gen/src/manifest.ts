/**
 * `blender_manifest.toml`, by which Blender 4.2 and newer know the add-on. Its rules are those of Blender's own check
 * (docs.blender.org/manual/en/latest/advanced/extensions/getting_started.html): a tagline and reasons of at most 64
 * characters without a full stop, permissions of a fixed list, a licence as SPDX names it.
 *
 * @param version of the add-on
 */
export function manifest(version: string): string {
  return `# Made by clst-blender-addon-gen. Do not edit.
schema_version = "1.0.0"

id = "clst"
version = "${version}"
name = "clst"
tagline = "Versions of your files: checkpoints, history and revert"
maintainer = "The clst authors"
type = "add-on"
tags = ["Pipeline", "System"]

blender_version_min = "4.2.0"

license = ["SPDX:GPL-3.0-or-later"]

[permissions]
network = "Talks to the clst bridge on this computer, to nothing else"
files = "Opens and saves project files, and writes small previews"
clipboard = "Copies a report for whoever helps, when somebody asks for it"
`
}
