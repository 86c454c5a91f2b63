#!/bin/sh
# Many months in one ledger, each run and closed: prints for each the processor seconds and peak memory of the run, the size of the ledger, and for the
# last of each year the seconds of `status`, of `backup` and of `audit`. They should be flat, or grow with the size alone.
# usage: bench/months.sh [MONTHS [LINES]]      FILES=40 FIRST=2026 bench/months.sh 120 20000
set -eu
. "$(dirname "$0")/compile.sh"
months=${1:-120}
lines=${2:-20000}
files=${FILES:-40}
first=${FIRST:-2026}
home=$out/months
rm -rf "$home" target/app
mkdir -p "$home"
cp -r templates "$home/"

measured() {
    /usr/bin/time -f "%U %S %M" -o "$out/time" "$@" > "$out/told" 2>&1 || test $? -eq 1 || { cat "$out/told"; exit 1; }
    awk '{printf "%6.1f s %7d KB", $1 + $2, $3}' "$out/time"
}

number=0
while [ $number -lt "$months" ]; do
    month=$(printf '%d-%02d' $((first + number / 12)) $((number % 12 + 1)))
    java -cp "$classpath" dev.apportion.job.bench.Organization "$home" "$lines" "$files" "$month"
    printf '%s run %s' "$month" "$(measured ./apportion run "$month" --home "$home")"
    ./apportion close "$month" --by bench --home "$home" > "$out/told" || { cat "$out/told"; exit 1; }
    printf ' ledger %5d MB' "$(du -sm "$home/data" | cut -f1)"
    if [ $((number % 12)) -eq 11 ]; then
        printf ' status %s' "$(measured ./apportion status --home "$home")"
        printf ' backup %s' "$(measured ./apportion backup "$home/copy.tar.gz" --home "$home")"
        printf ' audit %s' "$(measured ./apportion audit --home "$home")"
        rm -rf "$home"/copy.tar.gz*
    fi
    echo
    # A closed month's workbooks and spreadsheets are kept elsewhere.
    rm -rf "$home/input/$month" "$home/output/$month"
    number=$((number + 1))
done
