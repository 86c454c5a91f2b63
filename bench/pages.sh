#!/bin/sh
# Pages of the browser for the samples with a csv file of so many lines more, one in twenty of them held: each asked for three times by curl,
# the seconds of each. Says first how long the run took.
# usage: bench/pages.sh [LINES]      bench/pages.sh 100000      APPORTION=FILE names another program than ./apportion
set -eu
cd "$(dirname "$0")/.."
lines=${1:-100000}
apportion=${APPORTION:-./apportion}
home=$(mktemp -d)
trap 'kill $server 2> /dev/null || true; rm -rf "$home"' EXIT
server=
cp -r input templates "$home/"
awk -v lines="$lines" 'BEGIN {
    print "Department,Activity,Account,Description,Date,Amount"
    split("IT FIN HR ENG", departments, " ")
    for (i = 1; i <= lines; i++) {
        department = departments[i % 4 + 1]
        text = i % 20 ? "Monthly support of system " i % 900 : "Various " i % 3400
        printf "%s,%s,%d,%s,2026-10-%02d,%d.%02d\n", department, i % 20 ? "O-300" : "", 4000 + i % 700, text, i % 28 + 1, i % 5000, i % 100
    }
}' > "$home/input/2026-10/many lines.csv"
/usr/bin/time -f "run: %e s" $apportion run 2026-10 --home "$home" > /dev/null || test $? -eq 1
$apportion open --home "$home" --no-browser --port 0 > "$home/told" 2>&1 &
server=$!
until grep -q 'http://' "$home/told"; do sleep 0.2; done
invitation=$(grep -o 'http://[^ ]*' "$home/told" | head -1)
site=${invitation%%\?*}
site=${site%/}
# Of this one the run knows nothing.
sed '2d' "$home/input/2026-10/many lines.csv" > "$home/input/2026-10/late lines.csv"
curl -s -L -c "$home/cookies" -b "$home/cookies" -o /dev/null "$invitation"
for page in 2026-10 2026-10/files '2026-10/file?name=many%20lines.csv' '2026-10/file?name=late%20lines.csv' \
    2026-10/decide 2026-10/decide?page=50 2026-10/figures '2026-10/figures?of=IT' 2026-10/close 2026-10/policy 2026-10/audit; do
    printf '%s:' "$page"
    for attempt in 1 2 3; do
        printf ' %s' "$(curl -s -b "$home/cookies" -o "$home/answer" -w '%{http_code} %{time_total}' "$site/$page")"
    done
    echo
done
curl -s -b "$home/cookies" -o "$home/answer" "$site/2026-10/decide"
csrf=$(grep -o 'X-CSRF-Token&quot;:&quot;[^&]*' "$home/answer" | sed 's/.*;//')
run=$(grep -o 'name="runId" value="[0-9]*' "$home/answer" | head -1 | grep -o '[0-9]*$')
printf 'a rule on the held ones:'
for attempt in 1 2 3; do
    printf ' %s' "$(curl -s -b "$home/cookies" -H "Origin: $site" -o "$home/answer" -w '%{http_code} %{time_total}' \
        --data-urlencode "_csrf=$csrf" -d "runId=$run&group=1&outcome=OPERATION" --data-urlencode 'DESCRIPTION=contains "Various"' "$site/2026-10/rule")"
done
echo
