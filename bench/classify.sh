#!/bin/sh
# Lines a second through the classifier, on one core. Writes a table to standard output.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt
java -XX:ActiveProcessorCount=1 -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  dev.apportion.classify.ClassifyBenchmark
