#!/bin/sh
# What months of up to a billion lines would take with up to a thousand workers, by the constants of docs/dev/scale.md. Fails if the
# measured runs are missed by more than a fifth.
# usage: bench/simulate.sh [SEED]
set -eu
. "$(dirname "$0")/compile.sh"
${JAVA_HOME:+$JAVA_HOME/bin/}java -cp $out/classes dev.apportion.job.bench.simulation.ClusterSimulation "$@"
