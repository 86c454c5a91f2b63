#!/bin/sh
# Renders packs with this project and with what else there is. Results: docs/benchmarks-render.md.
# Usage: bench/render.sh [ENGINE PACKS ROWS]; HEAP=128m by default.
set -e
cd "$(dirname "$0")/.."
mvn -q -B -Pbench compile
mvn -q -B -Pbench dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
mkdir -p target/bench
CP="target/bench:target/classes:$(cat target/bench.classpath)"
javac -proc:none -nowarn -d target/bench -cp "$CP" $(find bench/render -name "*.java")
run() {
  java -Xmx"${HEAP:-128m}" -cp "$CP" RenderBenchmark "$@" 2>target/bench/error.txt ||
    echo "| $1 | $2 | $3 | failed: $(grep -m1 -oE 'OutOfMemoryError|[A-Za-z]+(Exception|Error)' target/bench/error.txt) |  |  |"
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
