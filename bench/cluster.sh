#!/bin/bash
# One generated month by one process with the ledger in data/, by one process on PostgreSQL, and by a manager with 1, 2 and 4 workers,
# all on this machine, against a PostgreSQL and an Artemis that it starts itself. Fails unless all give the same bytes. Prints
# processor seconds (user + system) by role, bytes of the ledger and bytes that went over the network, which are what docs/dev/scale.md
# is made of. On few processors wall time says nothing of what more machines would do.
# usage: bench/cluster.sh [LINES]      FILES=200 HEAP=512m WORKERS="1 2 4" bench/cluster.sh 100000
#        WARM=yes runs a month of 300,000 lines before, so that the JVM of each worker is warm; then its seconds are those of the month alone
set -euo pipefail
. "$(dirname "$0")/compile.sh"
lines=${1:-100000}
files=${FILES:-200}
heap=${HEAP:-512m}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
bench="$java -Xmx$heap -XX:+UseSerialGC -cp $classpath dev.apportion.job.bench"
folder=$(realpath $out)/cluster
tick=$(getconf CLK_TCK)

rm -rf "$folder" target/app
mkdir -p "$folder"
$bench.Organization "$folder/month" "$lines" "$files"
[ "${WARM:-no}" = no ] || $bench.Organization "$folder/month" 300000 "$files" 2026-09
cp -r templates "$folder/month/"
mkdir "$folder/samples"
cp -r input templates "$folder/samples/"
export APPORTION_JAVA_OPTIONS="-Xmx$heap"
./apportion run --home "$folder/samples" > /dev/null || test $? -eq 1

mkfifo "$folder/ask" "$folder/told"
$bench.Services "$folder" < "$folder/ask" > "$folder/told" 2> "$folder/services.log" &
exec 8> "$folder/ask" 9< "$folder/told"
processes=()
trap 'exec 8>&-; for process in "${processes[@]}"; do kill "$process" 2> /dev/null || true; done; wait' EXIT
tries=600
until [ -f "$folder/services" ]; do sleep 0.1; tries=$((tries - 1)); [ $tries -gt 0 ] || { cat "$folder/services.log" >&2; exit 1; }; done
. "$folder/services"

# Processor seconds of processes, with their children that have ended.
seconds() {
    local all=0 process
    for process in "$@"; do
        [ -r "/proc/$process/stat" ] && all=$((all + $(sed 's/.*) //' "/proc/$process/stat" | awk '{print $12 + $13 + $14 + $15}')))
    done
    awk -v all="$all" -v tick="$tick" 'BEGIN {printf "%.1f", all / tick}'
}
database() {
    seconds "$database_process" $(pgrep -P "$database_process")
}
network() {
    awk '/^ *lo:/ {print $2}' /proc/net/dev
}
# Control totals have the head of the audit log, which is of the time where a month was run before.
hashes() {
    local but=${WARM:+control-totals.json}
    (cd "$1/output" && find . -type f ! -name "${but:-none}" | LC_ALL=C sort | xargs -d '\n' sha256sum)
}
minus() {
    awk -v a="$1" -v b="$2" 'BEGIN {printf "%.1f", a - b}'
}
printf '%-24s %8s %8s %8s %8s %8s %8s %10s %10s\n' "" wall manager workers database broker all ledger network

# One month: its name, how many workers there are.
month() {
    local home=$folder/$1 wanted=$2 number before_database before_broker before_network started
    cp -r "$folder/month" "$home"
    processes=()
    for number in $(seq "$wanted"); do
        ./apportion worker --parts 1 --home "$home" > "$home/worker-$number.txt" 2>&1 &
        processes+=($!)
    done
    for number in $(seq "$wanted"); do
        until grep -q "Waiting for parts" "$home/worker-$number.txt"; do sleep 0.1; done
    done
    if [ "${WARM:-no}" = yes ]; then
        ./apportion run 2026-09 --home "$home" > /dev/null || test $? -eq 1
        rm -rf "$home/output/2026-09"*
    fi
    before_database=$(database) before_broker=$(seconds "$broker_process") before_network=$(network)
    local before_workers=$(seconds "${processes[@]}")
    started=$(date +%s.%N)
    /usr/bin/time -o "$home/time" -f "%U %S" ./apportion run 2026-10 --home "$home" > "$home/told" 2>&1 || test $? -eq 1
    local wall=$(minus "$(date +%s.%N)" "$started")
    local manager=$(awk 'END {printf "%.1f", $1 + $2}' "$home/time")
    local workers=$(minus "$(seconds "${processes[@]}")" "$before_workers")
    local network=$((($(network) - before_network)))
    for process in "${processes[@]}"; do kill "$process"; done
    for process in "${processes[@]}"; do wait "$process" 2> /dev/null || true; done
    processes=()
    local database=$(minus "$(database)" "$before_database") broker=$(minus "$(seconds "$broker_process")" "$before_broker")
    local ledger
    if [ -n "${APPORTION_LEDGER:-}" ]; then
        ledger=$("$java" -cp "$classpath" dev.apportion.job.bench.Query "$APPORTION_LEDGER" "SELECT pg_database_size(current_database())")
    else
        ledger=$(du -sb "$home/data" | cut -f1)
    fi
    hashes "$home" > "$folder/$1.sha256"
    cmp "$folder/embedded.sha256" "$folder/$1.sha256" || { echo "$1 differs" >&2; exit 1; }
    printf '%-24s %8s %8s %8s %8s %8s %8s %10s %10s\n' "$1" "$wall" "$manager" "$workers" "$database" "$broker" \
        "$(awk -v a="$manager" -v b="$workers" -v c="$database" 'BEGIN {printf "%.1f", a + b + c}')" "$ledger" "$network"
    grep -E "^(Reading|Balancing|Allocating|Writing)" "$home/told" | sed 's/^/    /' || true
    rm -rf "$home"
}

month embedded 0
new_ledger() {
    echo >&8
    read -r APPORTION_LEDGER <&9
    export APPORTION_LEDGER
}
new_ledger
month postgresql 0
export APPORTION_BROKER=$broker
for workers in ${WORKERS:-1 2 4}; do
    new_ledger
    month "workers-$workers" "$workers"
done
echo "All outputs are the same bytes: $(wc -l < "$folder/embedded.sha256") files."
