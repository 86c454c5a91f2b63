#!/bin/sh
# Lines a second through the classifier, on one core, and the same decision table in a DMN engine beside it. Writes two
# tables to standard output. Usage: bench/classify.sh [LINES]
set -eu
. "$(dirname "$0")/compile.sh"
java -XX:ActiveProcessorCount=1 -cp "$classpath" dev.apportion.classify.ClassifyBenchmark "$@"
java -XX:ActiveProcessorCount=1 -Dlogback.configurationFile=bench/logback.xml -cp "$classpath" \
  dev.apportion.classify.DmnComparison "$@"
