#!/bin/sh
# Runs every benchmark on next to nothing, since mvn verify doesn't compile them: some minutes. Says nothing of speed.
set -eu
cd "$(dirname "$0")"
told=$(mktemp)
trap 'rm -f "$told"' EXIT
check() {
    echo "$*"
    # A reader or engine that fails is a row of its table.
    "$@" > "$told" 2>&1 && ! grep -qi "failed" "$told" || { cat "$told"; exit 1; }
}
check ./read.sh 1000
check ./csv.sh 1000
check ./render.sh apportion 1 10
check ./render.sh apportion-5 1 10
check ./classify.sh 1000
check ./allocate.sh 3 5 2 1
export FILES=2
"${PYTHON:-python3}" -c "import openpyxl" 2> /dev/null || export ANALYST=no
check ./job.sh 1000
check ./pages.sh 1000
WORKERS=2 check ./cluster.sh 1000
check ./simulate.sh
