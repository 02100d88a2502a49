#!/usr/bin/env bash
# Makes the .blend, .psd, .png and .jpg files of the demonstration again, with Blender 3.4 and GIMP 2.10. Every save is
# made by a new process that opens the file of the version before, as an artist's saves are. The .svg and .txt files
# are written by hand.
#
#     make.sh FOLDER
#
# FOLDER is where the programs save, such as /demo: Blender writes that path into the file, so it should say nothing
# about the machine. Needs: blender (with a window: xvfb-run), gimp, fonts-dejavu-core.
set -euo pipefail
make=$(cd "$(dirname "$0")" && pwd)
files=${1:?which folder may the programs save in?}
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

scene() {
  xvfb-run -a -s '-screen 0 1280x800x24 -nolisten tcp' timeout 300 \
    blender --factory-startup --window-geometry 0 0 1280 800 "${@:2}" --python "$make/lighthouse.py" -- "$1" \
    "$files/v$1/scenes/lighthouse.blend" $([ "$1" = 2 ] || echo "$files/v$1/renders/lighthouse.jpg")
}

poster() {
  HOME=$TMPDIR timeout 300 gimp -i -d -n -b "(begin (load \"$make/poster.scm\") $1)" -b '(gimp-quit 0)'
}

mkdir -p "$files"/v{1,2,3}/{scenes,paint} "$files"/v{1,3}/renders
scene 1
scene 2 "$files/v1/scenes/lighthouse.blend"
scene 3 "$files/v2/scenes/lighthouse.blend"

poster "(poster-1 \"$files/v1/paint/poster.psd\")"
poster "(poster-2 \"$files/v1/paint/poster.psd\" \"$files/v2/paint/poster.psd\")"
poster "(poster-3 \"$files/v2/paint/poster.psd\" \"$files/v3/paint/poster.psd\")"
for version in 1 3; do
  poster "(flatten-to \"$files/v$version/paint/poster.psd\" \"$files/v$version/paint/poster.png\")"
done

cp -R "$files"/v1 "$files"/v2 "$files"/v3 "$make/.."
