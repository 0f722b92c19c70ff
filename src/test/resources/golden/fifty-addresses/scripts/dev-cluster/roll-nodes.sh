#!/usr/bin/env bash
# Replaces the nodes of one cluster one by one, because a node takes the CNI's settings and its max pods only when it
# starts: cordon, drain (disruption budgets are kept), end the instance, wait until its successor is ready and right.
# Without --apply it only says what it would do. It stops at the first trouble, and can be run again: nodes that are
# right already are left alone.
# Names of the design stand in single quotes as they are.
# shellcheck disable=SC2016
set -euo pipefail
export LC_ALL=C

readonly cluster='dev-cluster'
readonly region='eu-west-1'
# Whether pods take addresses of ENIConfig subnets, one for each zone.
readonly custom_networking='true'
# Groups, how their nodes are found, and the max pods that their kubelets have to report (0: any).
readonly groups=('general')
readonly selectors=('eks.amazonaws.com/nodegroup=general')
readonly max_pods=('12')

usage() {
  cat <<'USAGE'
Usage: bash roll-nodes.sh [--context CONTEXT] [--group GROUP] [--since TIME] [--timeout SECONDS]
                          [--delete-emptydir-data] [--apply]

  --context CONTEXT       the kubectl context of the cluster; needed with --apply
  --group GROUP           only the nodes of this group
  --since TIME            replace nodes that started before this time, such as 2026-01-31T12:00:00Z;
                          without it, before the last change of the aws-node DaemonSet
  --timeout SECONDS       how long a drain, and a new node, may take; 900 without it
  --delete-emptydir-data  drain pods with emptyDir volumes too; what is in them is lost
  --apply                 do it; without it, say what would be done
USAGE
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

apply=false
context=''
only=''
since=''
timeout=900
drain_options=()
while [ "$#" -gt 0 ]; do
  case $1 in
    --apply) apply=true ;;
    --delete-emptydir-data) drain_options+=(--delete-emptydir-data) ;;
    --context | --group | --since | --timeout)
      [ "$#" -gt 1 ] || fail "Something has to follow $1."
      case $1 in
        --context) context=$2 ;;
        --group) only=$2 ;;
        --since) since=$2 ;;
        --timeout) timeout=$2 ;;
      esac
      shift
      ;;
    --help | -h)
      usage
      exit 0
      ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  shift
done
[[ $timeout =~ ^[1-9][0-9]{0,5}$ ]] || fail '--timeout takes a number of seconds.'
[[ -z $since || $since =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$ ]] ||
  fail '--since takes a time such as 2026-01-31T12:00:00Z.'

command -v kubectl >/dev/null || fail 'kubectl is not installed.'
command -v aws >/dev/null || fail 'The AWS command line is not installed.'
kube=(kubectl)
if [ -n "$context" ]; then
  kube+=(--context "$context")
elif [ "$apply" = true ]; then
  fail 'Name the cluster by --context, so that no other cluster is changed by mistake.'
fi

check_cluster() {
  local expected actual
  expected=$(aws eks describe-cluster --name "$cluster" --region "$region" --query cluster.endpoint --output text) ||
    fail "AWS does not know the cluster $cluster in $region."
  actual=$("${kube[@]}" config view --minify --output 'jsonpath={.clusters[0].cluster.server}')
  [ "$expected" = "$actual" ] || fail "The context leads to $actual, and $cluster answers at $expected."
}

# Every revision of a DaemonSet is kept as an object; the newest tells when its settings changed last.
last_change() {
  "${kube[@]}" get controllerrevisions --namespace kube-system --selector k8s-app=aws-node \
    --output 'jsonpath={range .items[*]}{.revision}{"\t"}{.metadata.creationTimestamp}{"\n"}{end}' |
    sort -n | tail -n 1 | cut -f 2
}

# ZONE: fails where nodes of the zone would find no ENIConfig, and so never become ready.
check_eniconfig() {
  [ "$custom_networking" = true ] || return 0
  local subnet
  subnet=$("${kube[@]}" get eniconfig "$1" --output 'jsonpath={.spec.subnet}') ||
    fail "There is no ENIConfig named $1. Nodes in that zone would not become ready."
  [[ $subnet =~ ^subnet-[0-9a-f]+$ ]] || fail "The ENIConfig $1 names no subnet but $subnet."
}

# SELECTOR: one line a node: name, start, max pods, zone, provider id, whether it is ready.
nodes_of() {
  "${kube[@]}" get nodes --selector "$1" --output \
    'jsonpath={range .items[*]}{.metadata.name}{"\t"}{.metadata.creationTimestamp}{"\t"}{.status.allocatable.pods}{"\t"}{.metadata.labels.topology\.kubernetes\.io/zone}{"\t"}{.spec.providerID}{"\t"}{.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}'
}

# STARTED PODS EXPECTED: whether a node has to be replaced.
is_old() {
  [[ $1 < $since ]] || { [ "$3" -gt 0 ] && [ "$2" != "$3" ]; }
}

# SELECTOR EXPECTED BEFORE: waits for a node that was not there before, ready and with the right max pods.
wait_for_successor() {
  local deadline=$((SECONDS + timeout)) name started pods zone provider ready
  while [ "$SECONDS" -lt "$deadline" ]; do
    while IFS=$'\t' read -r name started pods zone provider ready; do
      if [[ -z $name || $'\n'$3$'\n' == *$'\n'"$name"$'\n'* || $ready != True ]]; then
        continue
      fi
      [ "$2" -eq 0 ] || [ "$pods" = "$2" ] ||
        fail "The new node $name takes $pods pods, not $2. Its launch template is not the one of this bundle. Stopped."
      check_eniconfig "$zone"
      printf 'Node %s in %s is ready, and takes %s pods.\n' "$name" "$zone" "$pods"
      return 0
    done < <(nodes_of "$1")
    sleep "${ROLL_NODES_PAUSE:-10}"
  done
  fail "No new node became ready within $timeout seconds. Stopped."
}

# NAME PROVIDER SELECTOR EXPECTED: replaces one node.
replace() {
  local name=$1 instance=${2##*/} before
  [[ $instance =~ ^i-[0-9a-f]+$ ]] || fail "The node $name is no EC2 instance of the cluster's own: $2."
  before=$(nodes_of "$3" | cut -f 1)
  "${kube[@]}" cordon "$name"
  if ! "${kube[@]}" drain "$name" --ignore-daemonsets --timeout "${timeout}s" ${drain_options[@]+"${drain_options[@]}"}; then
    "${kube[@]}" uncordon "$name"
    fail "The node $name could not be drained; it takes pods again. Stopped."
  fi
  aws autoscaling terminate-instance-in-auto-scaling-group --region "$region" --instance-id "$instance" \
    --no-should-decrement-desired-capacity >/dev/null
  printf 'Node %s is drained, and its instance %s ends.\n' "$name" "$instance"
  wait_for_successor "$3" "$4" "$before"
}

check_cluster
[ -n "$since" ] || since=$(last_change)
[ -n "$since" ] || fail 'There is no aws-node DaemonSet with a history. Give the time by --since.'
known=false
todo=()
for i in "${!groups[@]}"; do
  if [ -n "$only" ] && [ "$only" != "${groups[i]}" ]; then
    continue
  fi
  known=true
  while IFS=$'\t' read -r name started pods zone provider _; do
    [ -n "$name" ] || continue
    if is_old "$started" "$pods" "${max_pods[i]}"; then
      check_eniconfig "$zone"
      todo+=("$i"$'\t'"$name"$'\t'"$provider")
      printf 'Node %s of %s started %s and takes %s pods: to be replaced.\n' "$name" "${groups[i]}" "$started" "$pods"
    else
      printf 'Node %s of %s is right already.\n' "$name" "${groups[i]}"
    fi
  done < <(nodes_of "${selectors[i]}")
done
[ "$known" = true ] || fail "The cluster has no group $only. Its groups: ${groups[*]}."
if [ "$apply" != true ]; then
  printf 'Nothing was changed. Run it again with --context CONTEXT --apply to replace %s nodes.\n' "${#todo[@]}"
  exit 0
fi
for line in ${todo[@]+"${todo[@]}"}; do
  IFS=$'\t' read -r i name provider <<<"$line"
  replace "$name" "$provider" "${selectors[i]}" "${max_pods[i]}"
done
printf 'Done: %s nodes replaced.\n' "${#todo[@]}"
