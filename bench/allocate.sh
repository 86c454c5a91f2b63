#!/bin/sh
# Times reciprocal allocation against size, beside repeated distribution. Results: docs/benchmarks-allocate.md.
# Usage: bench/allocate.sh [SUPPORTS OPERATING RECEIVERS ITEMS]; 0 receivers: everybody; ITEMS a department.
set -eu
. "$(dirname "$0")/compile.sh"
run() {
  java -Xmx"${HEAP:-8g}" -cp "$classpath" dev.apportion.allocate.AllocationBenchmark "$@"
}
echo "| support | operating | receivers each | pool shares | item shares | s | MB | repeated s | ratio | rounds | cents off |"
echo "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
if [ $# -eq 4 ]; then
  run "$@"
else
  run 100 500 20 1
  run 300 1500 20 1
  run 1000 5000 20 1
  run 100 500 0 1
  run 300 1500 0 1
  run 10 5000 0 20
fi
