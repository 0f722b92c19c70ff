#!/bin/sh
# Makes an app image of what the launcher has built, with a Java runtime of its own and a cache of the classes that a
# start loads. Usage: app-image.sh [FOLDER], target/jpackage without. Run ./cidrloom once before.
set -eu

say() { printf '%s\n' "app-image: $*" >&2; }

here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
app=$here/target/app
out=${1:-$here/target/jpackage}
if [ ! -f "$app/built" ] || [ ! -r "$app/jdk" ]; then
  say "nothing is built yet; run ./cidrloom --version first"
  exit 2
fi
read -r jdk < "$app/jdk"
if [ ! -x "$jdk/bin/jpackage" ]; then
  say "$jdk has no jpackage; run ./cidrloom with a whole JDK"
  exit 2
fi

mkdir -p "$out"
rm -rf "$out/input" "$out/cidrloom" "$out/cidrloom.app"
mkdir "$out/input"
cp -p "$app/cidrloom.jar" "$out/input/"
cp -pR "$app/lib" "$out/input/lib"
"$jdk/bin/jpackage" @"$here/jpackage/designer.options" --type app-image --input "$out/input" --module-path "$app/javafx" --dest "$out"
rm -rf "$out/input"

# The same place has other names on Linux and macOS.
image=$out/cidrloom
runtime=$image/lib/runtime
place=$image/lib/app
if [ -d "$out/cidrloom.app" ]; then
  image=$out/cidrloom.app
  runtime=$image/Contents/runtime/Contents/Home
  place=$image/Contents/app
fi

# The cache fits the class path and the options of the image alone, so they are read from what it starts with.
classes=$(sed -n 's/^app.classpath=//p' "$place/cidrloom.cfg" | sed "s|\$APPDIR|$place|" | paste -s -d : -)
set --
while read -r option; do
  case $option in
    -XX:AOTCache=*) ;;
    *) set -- "$@" "$option" ;;
  esac
done << OPTIONS
$(sed -n 's/^java-options=//p' "$place/cidrloom.cfg" | grep -v '^-Djpackage')
OPTIONS
"$runtime/bin/java" "$@" -XX:AOTCacheOutput="$place/designer.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining \
  -Dglass.platform=Headless -Dprism.order=sw -cp "$classes" org.cidrloom.app.Rehearsal "$here/assets/samples/fifty-addresses.cidrloom.yaml" \
  "$here/assets/samples/hub-and-spoke.cidrloom.yaml" > /dev/null 2>&1 || say "no cache could be recorded; it starts as well, only later"
printf '%s\n' "$image"
