#!/usr/bin/env bash
# Whole-process times for one content on one machine: our site, Hugo's, a plain copy of ours, one change, and 200,000 in 512 MB.
# usage: site-against-hugo.sh FOLDER [COUNT]; FOLDER is emptied. Needs hugo and target/benchmarks.jar (see README.md).
set -euo pipefail
folder=$1 count=${2:-20000} here=$(cd "$(dirname "$0")" && pwd)
main=io.github.gongkai.examples.benchmarks.SiteFigures jar=$here/target/benchmarks.jar
rm -rf "$folder" && mkdir -p "$folder"
cp -r "$here/hugo" "$folder/hugo" && java -cp "$jar" $main hugo "$folder/hugo" "$count" >/dev/null
TIMEFORMAT='%R s, %U s user, %S s system'
echo "ours, $count publications:"; time java -XX:+UseParallelGC -cp "$jar" $main generate "$folder/ours" "$count"
echo "hugo:"; (cd "$folder/hugo" && time hugo --quiet)
echo "cp -r of ours:"; time cp -r "$folder/ours/.site.sites/1" "$folder/copy"
echo "one change, three times, in one process:"; java -cp "$jar" $main change "$folder/ours" "$count"
echo "files: ours $(find "$folder/copy" -type f | wc -l), hugo $(find "$folder/hugo/public" -type f | wc -l)"
rm -rf "$folder/ours" "$folder/copy" "$folder/hugo"
echo "200,000 in 512 MB:"; time java -Xmx512m -cp "$jar" $main generate "$folder/many" 200000
rm -rf "$folder/many"
