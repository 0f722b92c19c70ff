#!/usr/bin/env bash
# Times whole processes with a warm file cache, turn by turn so that noise meets all of them alike, and prints medians:
# a check of the sample, `java -version`, and `terraform validate` of the bundle exported from the sample.
# Usage: startup.sh [ROUNDS]; terraform is left out where it is not installed.
set -euo pipefail
cd "$(dirname "$0")/../../.."
rounds=${1:-15}
sample=assets/samples/fifty-addresses.cidrloom.yaml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./cidrloom check "$sample" > /dev/null # builds where it has to
read -r jdk < target/app/jdk

names=("cidrloom check" "java -version")
run_0() { ./cidrloom check "$sample"; }
run_1() { "$jdk/bin/java" -version; }
run_2() { terraform -chdir="$work/bundle/terraform" validate; }

if command -v terraform > /dev/null; then
  ./cidrloom export "$sample" --out "$work/bundle" > /dev/null
  if [ ! -r "${TF_CLI_CONFIG_FILE:-}" ]; then
    mirror=$(find /opt /usr/share /usr/local/share "$HOME" -type d -path '*registry.terraform.io/hashicorp/aws' 2> /dev/null | head -n 1)
    if [ -n "$mirror" ]; then
      printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "${mirror%/registry.terraform.io/hashicorp/aws}" > "$work/terraformrc"
      export TF_CLI_CONFIG_FILE=$work/terraformrc
    fi
  fi
  terraform -chdir="$work/bundle/terraform" init -backend=false -input=false > /dev/null
  names+=("terraform validate")
fi

for round in $(seq 0 "$rounds"); do # round 0 only warms
  for i in "${!names[@]}"; do
    start=${EPOCHREALTIME/[.,]/}
    "run_$i" > /dev/null 2>&1
    end=${EPOCHREALTIME/[.,]/}
    [ "$round" -eq 0 ] || echo $(((end - start) / 1000)) >> "$work/times_$i"
  done
done

printf '%-20s %8s %8s %8s\n' process 'min ms' 'median' 'max'
for i in "${!names[@]}"; do
  mapfile -t times < <(sort -n "$work/times_$i")
  printf '%-20s %8s %8s %8s\n' "${names[$i]}" "${times[0]}" "${times[$((${#times[@]} / 2))]}" "${times[-1]}"
done
