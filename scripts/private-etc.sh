#!/bin/sh
# Runs inside a fresh mount namespace: puts a copy of /etc over /etc and an empty folder over /run, then runs the
# command given. The copy is a file system of its own, so that rename works there as on a real machine. Nothing else is
# hidden: a checkout may lie anywhere else, below /tmp too.
set -eu
mount -t tmpfs -o mode=755 private /run
mkdir /run/etc
cp -a /etc/. /run/etc/ 2>/dev/null || true
mount --bind /run/etc /etc
BREATHING_ROOM_PRIVATE_MACHINE=1
export BREATHING_ROOM_PRIVATE_MACHINE
exec "$@"
