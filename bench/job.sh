#!/bin/sh
# The whole job on generated organizations, beside the same month as an analyst would script it with openpyxl. Prints wall and
# processor seconds, peak memory, the time of each step, and whether the totals agree.
# usage: bench/job.sh [LINES...]      FILES=200 HEAP=512m bench/job.sh 10000 100000 1000000      ANALYST=no leaves it out
set -eu
cd "$(dirname "$0")/.."
sizes=${*:-10000 100000 1000000}
files=${FILES:-200}
heap=${HEAP:-512m}
python=${PYTHON:-python3}
out=target/bench
mkdir -p $out
mvn -q -B -Pbench compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=$out/classpath
cp=target/classes:$(cat $out/classpath)
javac -nowarn -proc:none -d $out/classes -cp "$cp" src/bench/java/dev/apportion/job/bench/*.java

measured() {
    /usr/bin/time -f "  %e s wall, %U + %S s processor, %M KB at most" "$@"
}

for lines in $sizes; do
    home=$out/organization-$lines
    rm -rf "$home"
    mkdir -p "$home"
    java -cp "$out/classes:$cp" dev.apportion.job.bench.Organization "$home" "$lines" "$files"
    cp -r templates "$home/"
    echo "== $lines lines in $files files"
    measured java -Xmx"$heap" -XX:+UseSerialGC -cp "$cp" dev.apportion.App run 2026-10 --home "$home" \
        > "$out/told" 2> "$out/time" || test $? -eq 1
    grep -E "^(Reading|Balancing|Allocating|Reconciling|Writing|Delivering)|^  (Project|Operation|Held|Total)" "$out/told"
    ours=$(grep "^  Total" "$out/told" | tr -d ',' | awk '{print $3}')
    echo "apportion"; tail -1 "$out/time"
    if [ "${ANALYST:-yes}" = yes ]; then
        measured "$python" bench/analyst.py "$home" "$out/analyst-$lines" > "$out/told" 2> "$out/time"
        cat "$out/told"
        echo "openpyxl"; tail -1 "$out/time"
        theirs=$(awk '{print $2}' "$out/told")
        test "$ours" = "$theirs" || { echo "The totals differ: $ours and $theirs" >&2; exit 1; }
    fi
done
