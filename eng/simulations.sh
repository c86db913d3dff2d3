#!/usr/bin/env bash
# Plays histories of 500 registration commands, and of 150 against the oracle: eng/simulations.sh [histories], 10,000 for each law unless given.
# Keeps what each law took, dated, in eng/results. Times are the machine's; a failing law prints its seed, and the script fails.
set -euo pipefail
cd "$(dirname "$0")/.."
histories=${1:-10000}
log=artifacts/simulations.txt
file=eng/results/simulations-$(date -u +%F).md
mkdir -p artifacts
started=$SECONDS
PARTNERSHIPS_CASES=$histories DOTNET_CLI_UI_LANGUAGE=en dotnet test tests/Partnerships.Tests \
  --filter "FullyQualifiedName~Registrations.RegistrationLaws|FullyQualifiedName~Registrations.RegistrationOracleTests" \
  --logger "console;verbosity=normal" | tee "$log"
{
  printf '# Simulations of %s\n\n' "$(date -u +%F)"
  printf '%s histories for each law, the oracle beside the laws; %s seconds with the build.\n\n' "$histories" "$((SECONDS - started))"
  printf '| law | took |\n| --- | ---: |\n'
  sed -nE 's/^ +Passed Partnerships\.Tests\.Registrations\.([A-Za-z0-9.]+) \[(.+)\]$/| `\1` | \2 |/p' "$log" | sort
} > "$file"
echo "$file"
