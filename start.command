#!/bin/sh
# macOS (and any Unix): double-click to open Axis of Convenience to the local network, for a class.
cd "$(dirname "$0")" || exit 1

# A window opened by a double-click knows fewer places than a terminal.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin:$HOME/.volta/bin:$HOME/.local/bin"
export PATH

stay() {
  printf '\nPress Enter to close this window. '
  read -r _
  exit 1
}

if ! command -v node >/dev/null 2>&1; then
  echo 'Node.js is missing. Install version 20.19 or newer from https://nodejs.org (the LTS installer),'
  echo 'then double-click this file again.'
  stay
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "Node.js is too old: this is $(node --version), and 20.19 or newer is needed."
  echo 'Install the LTS version from https://nodejs.org, then double-click this file again.'
  stay
fi
npm start -- --lan "$@" || stay
