#!/usr/bin/env bash
# Builds the workspace for Maven: checks what is there, installs what package-lock.json says, tests and bundles.
# Usage: build.sh install|build|test
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

[[ ${MORTISE_WEB_SKIP:-} == true ]] && exit 0
needs="Node.js 20.19 or newer with npm is needed to build the workspace (https://nodejs.org, Debian 13: apt-get install nodejs npm). \
For work on Java alone: -Dmortise.web.skip"
command -v node >/dev/null && command -v npm >/dev/null || { echo "$needs" >&2; exit 1; }
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  { echo "$needs; this is $(node --version)" >&2; exit 1; }

# Installing anew takes half a minute; the lock file that was installed last stands beside what it brought.
if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
  npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock.json
fi
case ${1:-build} in
  install) ;;
  *) npm run --silent "$1" ;;
esac
