#!/bin/sh
# Reads the same generated csv with the product's reader and with commons-csv, by turns, each in its own process, and prints
# the median of the processor ms of warmed passes.
# usage: bench/csv.sh [ROWS]      RUNS=2 bench/csv.sh 2100000
set -eu
. "$(dirname "$0")/compile.sh"
rows=${1:-2100000}
file=$out/$rows.csv
run=0
while [ $run -lt "${RUNS:-2}" ]; do
    for reader in apportion commons-csv; do
        java -Xmx512m -cp "$classpath" dev.apportion.sheet.bench.ReadCsv "$file" "$rows" $reader 6 > $out/last
        echo "$reader $(tail -5 $out/last | cut -d' ' -f2 | sort -n | sed -n 3p) ms, $(tail -1 $out/last | cut -d' ' -f3) cells"
    done
    run=$((run + 1))
done
