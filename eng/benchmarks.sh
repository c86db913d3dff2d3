#!/usr/bin/env bash
# Runs all benchmarks and keeps their tables, dated, in benchmarks/results. Read ratios and bytes: times are the machine's.
set -euo pipefail
cd "$(dirname "$0")/.."
job=${1:-medium}
out=artifacts/benchmarks
rm -rf "$out"
dotnet run -c Release --project benchmarks/Partnerships.Benchmarks -- --filter '*' --job "$job" --artifacts "$out"
file=benchmarks/results/$(date -u +%F).md
mkdir -p benchmarks/results
{
  printf '# Benchmarks of %s (job: %s)\n' "$(date -u +%F)" "$job"
  for table in "$out"/results/*-report-github.md; do
    name=$(basename "$table" -report-github.md)
    printf '\n## %s\n\n' "${name##*.}"
    cat "$table"
  done
} > "$file"
echo "$file"
