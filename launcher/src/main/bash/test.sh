# 'mortise test': everything there is to test, in the order in which it depends on each other.
# To be sourced; needs say(), root, JAVA_HOME.

# What the tests run against, as package:program (a program on PATH, or a glob of files when it holds a slash).
test_packages=(
  "postgresql:/usr/lib/postgresql/*/bin/postgres"
  "chromium:chromium"
  "curl:curl"
)

missing_packages() {
  local entry
  for entry in "${test_packages[@]}"; do
    local package=${entry%%:*} program=${entry#*:}
    if [[ $program == */* ]]; then
      compgen -G "$program" >/dev/null || echo "$package"
    else
      command -v "$program" >/dev/null || echo "$package"
    fi
  done
}

install_test_packages() {
  local missing
  missing=$(missing_packages | tr '\n' ' ')
  missing=${missing% }
  [[ -n $missing ]] || return 0
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    say "installing what the tests need: $missing"
    # Without starting a database server that nobody asked for: the tests start their own.
    local install="apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 $missing"
    export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
    $install >&2 || { apt-get update -q >&2 && $install >&2; } || true
    missing=$(missing_packages | tr '\n' ' ')
    missing=${missing% }
  fi
  if [[ -n $missing ]]; then
    say "the tests need these packages, and they cannot be installed from here: $missing"
    return 1
  fi
}

maven() { "$root/mvnw" -B -ntp "$@"; }

# Adds up the reports of surefire and failsafe newer than $1; the testsuite element has the figures of one class.
totals() {
  find "$root" -name node_modules -prune -o -type f -name 'TEST-*.xml' \
    \( -path '*/surefire-reports/*' -o -path '*/failsafe-reports/*' \) -newer "$1" -print0 |
    xargs -0 -r cat |
    awk '
      function figure(name,   found) {
        if (!match($0, "[ \t]" name "=\"[0-9]+\"")) return 0
        found = substr($0, RSTART, RLENGTH)
        gsub(/[^0-9]/, "", found)
        return found + 0
      }
      { gsub(/\r/, " ") }
      /^[ \t]*<testsuite[ \t]/ { open = 1; tests = failed = skipped = 0 }
      open {
        # The attributes may be spread over several lines.
        tests += figure("tests"); failed += figure("failures") + figure("errors"); skipped += figure("skipped")
        if (/>/) { open = 0; t += tests; f += failed; s += skipped }
      }
      END { printf "%d passed, %d failed, %d skipped\n", t - f - s, f, s }'
}

# The integration tests install the sample plugins and the checks look at them; they are built against what is installed first.
run_all_tests() {
  local started=$root/target/.tests-started status=0 plugin result broken=()
  install_test_packages
  mkdir -p "$root/target"
  touch "$started"
  # A failing test stops nothing: the totals should be those of all tests. They decide below.
  local go_on=(-Dmaven.test.failure.ignore=true --fail-at-end)
  maven -f "$root/pom.xml" install -DskipITs "${go_on[@]}" "$@" || status=1
  for plugin in "$root"/sample-plugins/*/pom.xml; do
    # Clean: classes of an earlier build would hide that it can no longer be compiled.
    maven -f "$plugin" clean verify "${go_on[@]}" "$@" || broken+=("$plugin")
  done
  maven -f "$root/pom.xml" verify -pl checks,itests "${go_on[@]}" "$@" || status=1
  # Last, where it is read: what fails without its plugin stands above, many times.
  for plugin in "${broken[@]}"; do
    say "$plugin cannot be built"
    status=1
  done
  result=$(totals "$started")
  [[ $result == *" 0 failed,"* ]] || status=1
  echo "$result"
  return $status
}
