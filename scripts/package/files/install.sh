#!/bin/sh
# Installs clst for the person who runs this, without the rights of root. "sh install.sh --help" tells how.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
unset NODE_OPTIONS NODE_PATH LD_LIBRARY_PATH
if ! "$here/runtime/node" -e 0; then
  echo "clst: $here/runtime/node does not run here. Is the archive unpacked wholly, and the one for this system?" >&2
  echo "clst: It needs @REQUIREMENTS@." >&2
  exit 1
fi
exec "$here/runtime/node" "$here/setup/install.mjs" "$@"
