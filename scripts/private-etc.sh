#!/bin/sh
# Runs inside a fresh mount namespace: puts a copy of /etc over /etc, and empty folders over the guard's own places,
# then runs the command given. A copy on its own file system, so that rename works there as on a real machine.
set -eu
copy=/tmp
mount -t tmpfs -o mode=1777 private "$copy"
mkdir "$copy/etc" "$copy/run" "$copy/lib"
cp -a /etc/. "$copy/etc/" 2>/dev/null || true
mount --bind "$copy/etc" /etc
mount --bind "$copy/run" /run
mount --bind "$copy/lib" /var/lib
BREATHING_ROOM_PRIVATE_MACHINE=1
export BREATHING_ROOM_PRIVATE_MACHINE
exec "$@"
