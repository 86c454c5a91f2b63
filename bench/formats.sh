#!/bin/sh
# Reads the same generated xls with the product's reader, POI's workbook and POI's events, and the same ods with the product's reader and
# SODS, by turns, each in its own process, and prints the median of the processor ms of warmed passes. csv: bench/csv.sh.
# usage: bench/formats.sh [ROWS]      RUNS=2 bench/formats.sh 60000
set -eu
. "$(dirname "$0")/compile.sh"
rows=${1:-60000}
for format in xls ods; do
    case $format in
        xls) readers="apportion poi poi-event" ;;
        # SODS takes minutes for more.
        ods) readers="apportion sods" rows=$((rows / 10)) ;;
    esac
    file=$out/$rows.$format
    run=0
    while [ $run -lt "${RUNS:-2}" ]; do
        for reader in $readers; do
            java -Xmx1g -cp "$classpath" dev.apportion.sheet.bench.ReadOther $reader "$file" "$rows" 5 > $out/last
            echo "$format $reader $(tail -3 $out/last | cut -d' ' -f2 | sort -n | sed -n 2p) ms, check $(tail -1 $out/last | cut -d' ' -f3,4)"
        done
        run=$((run + 1))
    done
done
