#!/bin/sh
# Removes what install.sh has put in place. "sh uninstall.sh --help" tells how.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
unset NODE_OPTIONS NODE_PATH LD_LIBRARY_PATH
exec "$here/runtime/node" "$here/setup/uninstall.mjs" "$@"
