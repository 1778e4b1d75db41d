#!/usr/bin/env bash
# Whole-process times for one content on one machine: our site, Hugo's, a plain copy of ours, changes, and 200,000 in 512 MB.
# usage: site-against-hugo.sh FOLDER [COUNT]; FOLDER is made. Needs hugo and target/benchmarks.jar (see README.md).
# Nothing is deleted on the way: some file systems are slow for minutes after many files are gone.
set -euo pipefail
folder=$1 count=${2:-20000} here=$(cd "$(dirname "$0")" && pwd)
main=io.github.gongkai.examples.benchmarks.SiteFigures jar=$here/target/benchmarks.jar
ours=(java -XX:+UseParallelGC -XX:TieredStopAtLevel=1)
mkdir "$folder" && folder=$(cd "$folder" && pwd)
cp -r "$here/hugo" "$folder/hugo" && java -cp "$jar" $main hugo "$folder/hugo" "$count" >/dev/null
"${ours[@]}" -XX:ArchiveClassesAtExit="$folder/classes.jsa" -cp "$jar" $main generate "$folder/few" 100 >/dev/null 2>&1
TIMEFORMAT='%R s, %U s user, %S s system'
echo "ours, $count publications:"; time "${ours[@]}" -cp "$jar" $main generate "$folder/ours" "$count"
echo "ours, with an archive of classes:"; time "${ours[@]}" -XX:SharedArchiveFile="$folder/classes.jsa" -cp "$jar" $main generate "$folder/ours2" "$count"
echo "hugo:"; (cd "$folder/hugo" && time hugo --quiet)
echo "cp -r of ours:"; time cp -r "$folder/ours/.site.sites/1" "$folder/copy"
echo "files: ours $(find "$folder/copy" -type f | wc -l), hugo $(find "$folder/hugo/public" -type f | wc -l)"
echo "changes, in one process:"; time "${ours[@]}" -cp "$jar" $main change "$folder/ours" "$count"
echo "200,000 in 512 MB:"; time java -Xmx512m -cp "$jar" $main generate "$folder/many" 200000
