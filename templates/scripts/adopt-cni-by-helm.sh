#!/usr/bin/env bash
# Hands the running VPC CNI of one cluster over to a Helm release: EKS puts aws-node into every new cluster, and Helm
# refuses to manage objects that do not carry its mark. This marks them and changes nothing else; pods keep running.
# Without --apply it only says what it would do. It can be run again.
# Names of the design stand in single quotes as they are.
# shellcheck disable=SC2016
set -euo pipefail
export LC_ALL=C

readonly cluster={{cluster}}
readonly region={{region}}
readonly release=aws-vpc-cni
readonly namespace=kube-system
# ENIConfigs that the release will own.
readonly eniconfigs=({{#eniConfigs}}{{.}}{{^-last}} {{/-last}}{{/eniConfigs}})

usage() {
  cat <<'USAGE'
Usage: bash adopt-cni-by-helm.sh [--context CONTEXT] [--apply]

  --context CONTEXT  the kubectl context of the cluster; needed with --apply
  --apply            do it; without it, say what would be done
USAGE
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

apply=false
context=''
while [ "$#" -gt 0 ]; do
  case $1 in
    --apply) apply=true ;;
    --context)
      [ "$#" -gt 1 ] || fail 'Name a context after --context.'
      context=$2
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

command -v kubectl >/dev/null || fail 'kubectl is not installed.'
kube=(kubectl)
if [ -n "$context" ]; then
  kube+=(--context "$context")
elif [ "$apply" = true ]; then
  fail 'Name the cluster by --context, so that no other cluster is changed by mistake.'
fi

# Both are best effort: the AWS command line may be missing.
check_cluster() {
  command -v aws >/dev/null || return 0
  local expected actual
  expected=$(aws eks describe-cluster --name "$cluster" --region "$region" --query cluster.endpoint --output text) ||
    fail "AWS does not know the cluster $cluster in $region."
  actual=$("${kube[@]}" config view --minify --output 'jsonpath={.clusters[0].cluster.server}')
  [ "$expected" = "$actual" ] || fail "The context leads to $actual, and $cluster answers at $expected."
  if aws eks describe-addon --cluster-name "$cluster" --region "$region" --addon-name vpc-cni >/dev/null 2>&1; then
    fail "The CNI of $cluster is an EKS add-on, which would undo what Helm does. Give it up first, keeping its objects: aws eks delete-addon --cluster-name $cluster --region $region --addon-name vpc-cni --preserve"
  fi
}

run() {
  if [ "$apply" = true ]; then
    "$@"
  else
    printf 'Would run:'
    printf ' %q' "$@"
    printf '\n'
  fi
}

# KIND NAME: marks the object where it exists.
adopt() {
  local kind=$1 name=$2 owner
  if ! "${kube[@]}" get "$kind" "$name" --namespace "$namespace" --output name >/dev/null 2>&1; then
    printf 'There is no %s %s; Helm will make it.\n' "$kind" "$name"
    return 0
  fi
  owner=$("${kube[@]}" get "$kind" "$name" --namespace "$namespace" \
    --output 'jsonpath={.metadata.annotations.meta\.helm\.sh/release-namespace}/{.metadata.annotations.meta\.helm\.sh/release-name}/{.metadata.labels.app\.kubernetes\.io/managed-by}')
  case $owner in
    "$namespace/$release/Helm")
      printf '%s %s belongs to the release already.\n' "$kind" "$name"
      return 0
      ;;
    / | //*) ;;
    "$namespace/$release/"*) ;;
    *) fail "$kind $name belongs to the Helm release $owner. Nothing more was done." ;;
  esac
  run "${kube[@]}" annotate "$kind" "$name" --namespace "$namespace" --overwrite \
    "meta.helm.sh/release-name=$release" "meta.helm.sh/release-namespace=$namespace"
  run "${kube[@]}" label "$kind" "$name" --namespace "$namespace" --overwrite app.kubernetes.io/managed-by=Helm
}

check_cluster
adopt daemonset aws-node
adopt serviceaccount aws-node
adopt configmap amazon-vpc-cni
adopt clusterrole aws-node
adopt clusterrolebinding aws-node
for eniconfig in ${eniconfigs[@]+"${eniconfigs[@]}"}; do
  adopt eniconfig "$eniconfig"
done
if [ "$apply" = true ]; then
  printf 'Done. Helm can now upgrade the release %s.\n' "$release"
else
  printf 'Nothing was changed. Run it again with --context CONTEXT --apply.\n'
fi
