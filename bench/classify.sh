#!/bin/sh
# Lines a second through the classifier, on one core, and the same decision table in a DMN engine beside it. Writes two
# tables to standard output.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B -Pbench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath.txt
classpath="target/test-classes:target/classes:$(cat target/bench-classpath.txt)"
java -XX:ActiveProcessorCount=1 -cp "$classpath" dev.apportion.classify.ClassifyBenchmark
java -XX:ActiveProcessorCount=1 -Dlogback.configurationFile=bench/dmn/logback.xml -cp "$classpath" \
  bench/dmn/DmnComparison.java
