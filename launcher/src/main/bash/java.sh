# Finds Java 17 and sets JAVA_HOME to it, and looks what else a build needs. To be sourced; needs say().

java_major() { # java home
  [[ -x $1/bin/java ]] || return 1
  if [[ -f $1/release ]]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
  fi
}

java_candidates() {
  [[ -n ${JAVA_HOME:-} ]] && echo "$JAVA_HOME"
  local java
  java=$(command -v java || true)
  [[ -n $java ]] && dirname "$(dirname "$(readlink -f "$java")")"
  ls -d /usr/lib/jvm/*17* /Library/Java/JavaVirtualMachines/*17*/Contents/Home 2>/dev/null || true
}

# $1: a program of bin/ that must be there
find_java_17() {
  local candidate
  while read -r candidate; do
    if [[ $(java_major "$candidate") == 17 && -x $candidate/bin/$1 ]]; then
      export JAVA_HOME=$candidate
      return
    fi
  done < <(java_candidates)
  return 1
}

require_java() {
  find_java_17 java || {
    say "Java 17 is needed. Install it (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless) or let JAVA_HOME name it."
    exit 1
  }
}

require_jdk() {
  find_java_17 javac || {
    say "building needs a JDK 17. Install it (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless) or let JAVA_HOME name it."
    exit 1
  }
}

# The workspace is built by the machine's own Node.js; nothing downloads one.
has_node() {
  command -v npm >/dev/null &&
    [[ $(node -p 'const [a, b] = process.versions.node.split(".").map(Number); a > 20 || (a === 20 && b >= 19)' 2>/dev/null) == true ]]
}

missing_node="Node.js 20.19 or newer with npm (found: $(node --version 2>/dev/null || echo none)): https://nodejs.org, or nodesource.com for Debian and Ubuntu"

require_node() {
  has_node && return
  say "the tests need $missing_node."
  exit 1
}
