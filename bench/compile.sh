# For the commands beside it, which source it: compiles the program, what tests make data with and src/bench, goes to the
# project's folder and sets $classpath and $out.
cd "$(dirname "$0")/.."
out=target/bench
mkdir -p $out
mvn -q -B -Pbench test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=$out/classpath
classpath=$out/classes:target/test-classes:target/classes:$(cat $out/classpath)
rm -rf $out/classes
javac -nowarn -proc:none -parameters -d $out/classes -cp "$classpath" $(find src/bench/java -name '*.java')
