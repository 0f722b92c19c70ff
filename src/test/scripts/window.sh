#!/usr/bin/env bash
# Runs the main journeys in a real window: a virtual X server, a window manager, GTK, and keys and mouse by xdotool.
# Usage: window.sh [CLASS [ARGUMENT...]]; the class path is CIDRLOOM_TEST_CLASSPATH where that is set, else that of the last Maven build.
# Runs org.cidrloom.app.RealWindow unless another main class is named. It needs Xvfb, openbox, xdotool and a JDK 25.
set -euo pipefail
cd "$(dirname "$0")/../../.."
main=${1:-org.cidrloom.app.RealWindow}
[ "$#" -eq 0 ] || shift
size=${CIDRLOOM_SCREEN:-1400x900}

if [ -z "${CIDRLOOM_TEST_CLASSPATH:-}" ]; then
  mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/classpath.txt
  CIDRLOOM_TEST_CLASSPATH=target/test-classes:target/classes:$(cat target/classpath.txt)
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=$(mktemp -d)
processes=()
stop() {
  for process in "${processes[@]}"; do
    kill "$process" 2> /dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

# The server chooses a free display and writes its number down when it takes calls.
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3> "$work/display" > "$work/xvfb.log" 2>&1 &
processes+=("$!")
read -r -t 30 number < "$work/display" || {
  cat "$work/xvfb.log" >&2
  exit 1
}
export DISPLAY=:$number
unset WAYLAND_DISPLAY
openbox --sm-disable > "$work/openbox.log" 2>&1 &
processes+=("$!")

# GTK's file dialog remembers folders and asks a session bus; neither belongs to a test.
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data GSETTINGS_BACKEND=memory GTK_USE_PORTAL=0 NO_AT_BRIDGE=1
timeout "${CIDRLOOM_TIMEOUT:-120}" "$java" -Xmx1g -Dprism.order=sw --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$CIDRLOOM_TEST_CLASSPATH" "$main" "$@"
