#!/bin/sh
# Renders packs with this project and with what else there is. Results: docs/benchmarks-render.md.
# Usage: bench/render.sh [ENGINE PACKS ROWS]; HEAP=128m by default.
set -eu
. "$(dirname "$0")/compile.sh"
run() {
  java -Xmx"${HEAP:-128m}" -cp "$classpath" dev.apportion.template.bench.RenderBenchmark "$@" 2>$out/error.txt ||
    echo "| $1 | $2 | $3 | failed: $(grep -m1 -oE 'OutOfMemoryError|[A-Za-z]+(Exception|Error)' $out/error.txt) |  |  |"
}
echo "| engine | packs | rows | s | MB file | peak heap MB |"
echo "|---|--:|--:|--:|--:|--:|"
if [ $# -eq 3 ]; then
  run "$@"
else
  for engine in apportion apportion-5 jxls jxls-streaming easyexcel sxssf fastexcel; do
    run $engine 200 5000
    run $engine 1 500000
  done
fi
