# What the machine did besides. To be sourced.

ticks=$(getconf CLK_TCK)

# Processor time of everybody since the machine started, in ticks: all but idle and waiting for disks.
busy_ticks() { awk '/^cpu / { print $2 + $3 + $4 + $7 + $8 + $9 }' /proc/stat; }

# Of one process.
process_ticks() { sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'; }

# $1: the process that is measured, if it is there already. Without it the difference holds the servers under test too.
noise_begin() {
  noise_load=$(cut -d' ' -f1 /proc/loadavg)
  noise_busy=$(busy_ticks)
  noise_own=${1:+$(process_ticks "$1")}
  noise_children=$(children_ticks)
  noise_time=$(date +%s)
}

# Of our own processes that have ended and were waited for, and of us.
children_ticks() { sed 's/.*) //' "/proc/$$/stat" | awk '{ print $12 + $13 + $14 + $15 }'; }

noise_end() {
  local seconds=$(($(date +%s) - noise_time)) others
  others=$(($(busy_ticks) - noise_busy - ($(children_ticks) - noise_children)))
  if [[ -n ${1:-} ]]; then
    others=$((others - ($(process_ticks "$1") - noise_own)))
    awk -v o="$others" -v s="$seconds" -v t="$ticks" -v l="$noise_load" \
      'BEGIN { printf "load before %s, others took %.2f cores", l, o / t / (s ? s : 1) }'
  else
    # Detached servers are nobody's children: what they took is told by the difference of a quiet machine.
    awk -v o="$others" -v s="$seconds" -v t="$ticks" -v l="$noise_load" \
      'BEGIN { printf "load before %s, servers and others took %.2f cores", l, o / t / (s ? s : 1) }'
  fi
}
