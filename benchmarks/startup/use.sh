# Mixed use of a server. To be sourced; needs $work.

# "VmRSS … MiB, at most … MiB"
resident() {
  awk '/^VmRSS/ { rss = $2 } /^VmHWM/ { most = $2 } END { printf "%d MiB resident, at most %d MiB", rss / 1024, most / 1024 }' \
    "/proc/$1/status"
}

# One request of a curl configuration file: address, and a body for POST.
request() {
  printf 'url = "%s"\nheader = "Authorization: Bearer %s"\noutput = "/dev/null"\nsilent\nfail\n' "$1" "$token"
  [[ -z ${2:-} ]] || printf 'header = "Content-Type: application/json"\ndata = "%s"\n' "${2//\"/\\\"}"
  echo next
}

# A round of what people do; one curl process, one connection.
round() {
  local url=$1 client=$2
  request "$url/api/customers/accounts" "{\"name\":\"Account $client.$RANDOM\",\"industry\":\"Industry $((RANDOM % 20))\"}"
  request "$url/api/customers/contacts" "{\"firstName\":\"Ada\",\"lastName\":\"Contact $RANDOM\"}"
  request "$url/api/sales/opportunities" \
    "{\"name\":\"Deal $RANDOM\",\"stage\":\"Proposal\",\"amount\":{\"amount\":\"$RANDOM\",\"currency\":\"EUR\"}}"
  request "$url/api/support/cases" "{\"subject\":\"Case $RANDOM\",\"origin\":\"Web\"}"
  request "$url/api/customers/accounts?sort=-createdAt&limit=50"
  request "$url/api/customers/accounts?filter=industry==%22Industry%20$((RANDOM % 20))%22&total=true"
  request "$url/api/customers/contacts?sort=lastName&limit=20"
  request "$url/api/sales/opportunities?sort=-amount&limit=50&expand=account"
  request "$url/api/sales/opportunities/aggregate?group=stage&sum=amount&count=id"
  request "$url/api/support/cases?filter=status==New&limit=50"
  request "$url/api/reporting/pipeline-by-stage"
  request "$url/api/reporting/win-rate"
  request "$url/api/metadata/types"
}

requests_a_round=13

use() {
  local url=$1 client=$2 end=$3 rounds=0
  while (($(date +%s) < end)); do
    # The last "next" has nothing behind it.
    round "$url" "$client" | sed '$d' | curl -K - || {
      echo "a request of the mixed use failed" >&2
      return 1
    }
    rounds=$((rounds + 1))
    sleep 0.2
  done
  echo $((rounds * requests_a_round))
}

# mixed_use URL PASSWORD MINUTES → the number of requests
mixed_use() {
  local end=$(($(date +%s) + $3 * 60)) one two
  token=$(curl -sf "$1/api/auth/login" -H 'Content-Type: application/json' \
    -d "{\"username\":\"admin\",\"password\":\"$2\"}" | sed 's/.*"token":"\([^"]*\)".*/\1/')
  use "$1" 1 "$end" >"$work/client-1" &
  one=$!
  use "$1" 2 "$end" >"$work/client-2" &
  two=$!
  wait "$one"
  wait "$two"
  echo $(($(cat "$work/client-1") + $(cat "$work/client-2")))
}
