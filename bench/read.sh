#!/bin/sh
# Reads the same generated workbook with five readers, each in its own process, and prints medians and ratios.
# usage: bench/read.sh [ROWS...]      RUNS=5 HEAP=1g READERS="inflate apportion" bench/read.sh 500000
set -eu
. "$(dirname "$0")/compile.sh"
rows=${*:-10000 100000 500000 1000000}
runs=${RUNS:-3}
heap=${HEAP:-1g}
readers=${READERS:-inflate apportion fastexcel streaming poi-event}
main=dev.apportion.sheet.bench

# The median wall time in ms of $runs whole processes, then the processor ms of a warmed pass in one process.
measure() {
    i=0
    while [ $i -lt "$runs" ]; do
        from=$(date +%s%N)
        java -Xmx"$heap" -cp "$classpath" $main.Read "$1" "$2" 1 > $out/last
        echo $((($(date +%s%N) - from) / 1000000))
        i=$((i + 1))
    done | sort -n | sed -n "$((runs / 2 + 1))p"
    java -Xmx"$heap" -cp "$classpath" $main.Read "$1" "$2" 5 | tail -3 | cut -d' ' -f2 | sort -n | sed -n 2p
}

ratio() {
    awk "BEGIN { printf \"%.1f\", $1 / $2 }"
}

for n in $rows; do
    file=$out/$n.xlsx
    ours=0 oursWarm=0 inflate=0 inflateWarm=0
    [ -f "$file" ] || java -cp "$classpath" $main.Generate "$file" "$n"
    echo "$n rows x 14 columns, $(wc -c < "$file") bytes; whole process ms, warmed processor ms"
    for reader in $readers; do
        set -- $(measure $reader "$file")
        case $reader in
            inflate) inflate=$1; inflateWarm=$2 ;;
            apportion) ours=$1; oursWarm=$2 ;;
        esac
        times=""
        if [ $reader != inflate ] && [ $reader != apportion ]; then
            times="$(ratio "$1" "$ours") / $(ratio "$2" "$oursWarm") times as long as apportion"
        fi
        printf '  %-10s %7d %7d  %s\n' $reader "$1" "$2" "$times"
    done
    echo "  apportion takes $(ratio "$ours" "$inflate") / $(ratio "$oursWarm" "$inflateWarm") times as long as inflating alone"
done
