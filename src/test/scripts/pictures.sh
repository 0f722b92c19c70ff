#!/usr/bin/env bash
# Makes the pictures of every screen in light and dark at 1280x800 and 2560x1440, to be looked at.
# Usage: pictures.sh [FOLDER [SCREEN...]], docs/pictures and all screens without; SIZES="1280x800" takes one size. It needs what window.sh needs;
# where ImageMagick is there, pictures are stored with 256 colours, a third of their size.
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=${1:-docs/pictures}
[ "$#" -eq 0 ] || shift
for size in ${SIZES:-1280x800 2560x1440}; do
  CIDRLOOM_SCREEN=$size CIDRLOOM_TIMEOUT=600 src/test/scripts/window.sh org.cidrloom.app.Screens "${size%x*}" "${size#*x}" "$folder" "$@" |
    while read -r line; do
      printf '%s\n' "$line"
      if [ -f "$line" ] && command -v convert > /dev/null; then
        convert "$line" +dither -colors 256 -define png:compression-level=9 "png8:$line"
      fi
    done
done
