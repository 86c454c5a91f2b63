# Starts the program; sourced by the launchers of a clone and of an archive, with their arguments. They have set
# $java, $app, where the program is, and $home, the working folder unless --home names another.

# Java needs longer to say anything than people want to wait. The program takes the line away when it has something to say.
starting=
if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
    printf 'Starting ...\r' >&2
    starting=-Dapportion.starting=true
fi

# The options of one JVM are not another's, and its version is told faster by its folder than by starting it.
release=$(dirname "$(dirname "$(readlink -f "$(command -v "$java")" 2>/dev/null || echo /)")")/release
version=$(sed -n 's/^JAVA_VERSION="\([0-9.]*\).*/\1/p' "$release" 2>/dev/null || true)
feature=${version%%.*}
feature=${feature:-0}

# The JVM's optimizing compiler pays off only where a month has some 20 MB of spreadsheets; below that a run takes half the time
# without it, and above it should keep to what is hot, in smaller pieces (docs/benchmarks.md).
default=$home
previous=
for argument in "$@"; do
    case $argument in --home=*) home=${argument#--home=} ;; esac
    if [ "$previous" = --home ]; then home=$argument; fi
    previous=$argument
done
# A question loads a third of the classes that a month does.
case ${1:---help} in
    -* | help | status | config) size=quick ;;
    *)
        size=small
        largest=$(du -sk "$home"/input/*/ 2>/dev/null | sort -n | tail -n 1 | cut -f 1)
        if [ "${largest:-0}" -ge 20000 ]; then size=large; fi
        ;;
esac
if [ $size = large ]; then
    jit="-XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=18000"
    jit="$jit -XX:Tier4CompileThreshold=450000 -XX:Tier4BackEdgeThreshold=1200000"
    jit="$jit -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000"
else
    jit="-XX:TieredStopAtLevel=1"
fi
if [ "$feature" -ge 24 ]; then jit="$jit --sun-misc-unsafe-memory-access=allow"; fi

# What an earlier run learned is kept beside the program (an archive brings all of it): its classes, which halves the start of later
# commands, and since Java 25 also which methods a large month calls how often, so that the next one compiles them at once.
archive="$app/classes-$version.jsa"
learned="$app/large-$version.aot"
recorded="$app/large-$version.recorded"
if [ -f "$recorded" ] && mv "$recorded" "$recorded.$$" 2>/dev/null; then
    ("$java" -XX:AOTMode=create "-XX:AOTConfiguration=$recorded.$$" "-XX:AOTCache=$learned.$$" -XX:+UseSerialGC \
        -jar "$app/apportion.jar" && mv "$learned.$$" "$learned"
    rm -f "$recorded.$$" "$learned.$$") >/dev/null 2>&1 </dev/null &
fi
learns=no
if [ "${1:-}" = run ] && [ -w "$app" ]; then learns=yes; fi
set -- -jar "$app/apportion.jar" "$@"
if [ -f "$app/$size-$version.aot" ]; then
    set -- "-XX:AOTCache=$app/$size-$version.aot" "$@"
elif [ $size = large ] && [ "$feature" -ge 25 ] && [ $learns = yes ]; then
    set -- -XX:AOTMode=record "-XX:AOTConfiguration=$recorded" "$@"
elif [ -f "$archive" ]; then
    set -- "-XX:SharedArchiveFile=$archive" "$@"
elif [ $learns = yes ]; then
    set -- "-XX:ArchiveClassesAtExit=$archive" "$@"
fi

# Where programs run unattended there is often no locale, in which Java can't name a file such as "Müller.xlsx".
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# Out of memory, the process is killed where it stands, before any part of it writes something wrong; the same command goes on.
# What the JVM itself would print is only that it does so, or that it has recorded.
set -- -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput "-XX:OnOutOfMemoryError=echo 'Apportion has run out of memory. Give it more by\
 the environment, for instance APPORTION_JAVA_OPTIONS=-Xmx4g, and run the same command again.' >&2; kill -9 %p" "$@"

# shellcheck disable=SC2086 # options are meant to be split
exec "$java" $jit -Xlog:disable -XX:+UseSerialGC ${APPORTION_JAVA_OPTIONS:-} $starting "-Dapportion.home=$default" "$@"
