#!/bin/sh
# The whole job on generated organizations, run as a user runs it, beside the same month built from libraries (Spring Batch,
# excel-streaming-reader, JdbcBatchItemWriter, JXLS), and as an analyst would script it with openpyxl, or with pandas and
# xlsxwriter. Prints wall and processor seconds, peak memory, the time of each step, and what no way of doing it can save. Fails if the totals differ.
# usage: bench/job.sh [LINES...]      FILES=200 HEAP=512m bench/job.sh 10000 100000 1000000
#        LEARN=yes runs another large month before, from which Java 25 learns; JAVA_HOME chooses the JVM
#        ANALYST=no LIBRARIES=no leave a comparison out, PYTHON=python3 names an interpreter that has openpyxl, pandas
#        and xlsxwriter (Debian: python3-openpyxl, python3-pandas, python3-xlsxwriter)
set -eu
. "$(dirname "$0")/compile.sh"
sizes=${*:-10000 100000 1000000}
files=${FILES:-200}
heap=${HEAP:-512m}
python=${PYTHON:-python3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
bench="$java -Xmx$heap -XX:+UseSerialGC -cp $classpath dev.apportion.job.bench"

measured() {
    /usr/bin/time -f "  %e s wall, %U + %S s processor, %M KB at most" "$@"
}

organization() {
    rm -rf "$1"
    mkdir -p "$1"
    $bench.Organization "$@"
    cp -r templates "$1/"
}

# The launcher builds the program as it is now; a first run of the samples keeps its classes in an archive.
rm -rf target/app $out/samples
mkdir $out/samples
cp -r input templates $out/samples/
export APPORTION_JAVA_OPTIONS="-Xmx$heap"
./apportion run --home $out/samples > /dev/null || test $? -eq 1

# Since Java 25 a large month teaches the JVM for those after it, so another organization's month goes before.
if [ "${LEARN:-no}" = yes ]; then
    home=$out/learning
    organization "$home" 600000 150
    ./apportion run 2026-10 --home "$home" > /dev/null || test $? -eq 1
    ./apportion status --home "$home" > /dev/null
    rm -rf "$home"
    tries=60
    until ls target/app/*.aot > /dev/null 2>&1 || [ $tries -eq 0 ]; do sleep 1; tries=$((tries - 1)); done
fi

for lines in $sizes; do
    home=$out/organization-$lines
    organization "$home" "$lines" "$files"
    echo "== $lines lines in $files files; load $(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo unknown)"
    measured ./apportion run 2026-10 --home "$home" > "$out/told" 2> "$out/time" || test $? -eq 1
    grep -E "^(Reading|Balancing|Allocating|Reconciling|Writing|Delivering)|^  (Project|Operation|Held|Total)" "$out/told"
    ours=$(grep "^  Total" "$out/told" | tr -d ',' | awk '{print $3}')
    echo "apportion"; tail -1 "$out/time"
    $bench.Floors "$home"
    if [ "${LIBRARIES:-yes}" = yes ]; then
        rm -rf "$out/libraries"
        measured $bench.LibraryReference "$home" "$out/libraries" > "$out/told" 2> "$out/time"
        cat "$out/told"
        echo "libraries"; tail -1 "$out/time"
        theirs=$(awk '/^total/ {print $2}' "$out/told")
        test "$ours" = "$theirs" || { echo "The totals differ: $ours and $theirs" >&2; exit 1; }
    fi
    if [ "${ANALYST:-yes}" = yes ]; then
        for script in analyst frames; do
            measured "$python" bench/$script.py "$home" "$out/$script-$lines" > "$out/told" 2> "$out/time"
            cat "$out/told"
            echo "$script.py"; tail -1 "$out/time"
            theirs=$(awk '{print $2}' "$out/told")
            test "$ours" = "$theirs" || { echo "The totals differ: $ours and $theirs" >&2; exit 1; }
        done
    fi
done
