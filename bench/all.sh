#!/bin/sh
# All of the tables of docs/benchmarks*.md, one after the other: reading, classifying, allocating, rendering, and the whole job beside the
# same job from libraries and two scripts. Takes about half an hour on two quiet cores; what each needs stands at its head.
# usage: bench/all.sh      PYTHON=/usr/bin/python3 JAVA_HOME=... bench/all.sh
set -eu
here=$(dirname "$0")
echo "$(date -u +%F), $(nproc) cores, $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -1)"
for part in read csv formats classify allocate render job; do
    echo "== bench/$part.sh"
    "$here/$part.sh"
done
