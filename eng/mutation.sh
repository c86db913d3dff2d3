#!/usr/bin/env bash
# Changes what commissions are computed by, one spot at a time, and runs their tests: a change that no test notices is listed.
# Usage: eng/mutation.sh [FILE ...], names of files under src/Partnerships.Calculators; the calculation of a deal where none is given.
set -euo pipefail
cd "$(dirname "$0")/.."
output=$PWD/artifacts/mutation
files=("$@")
if [ ${#files[@]} -eq 0 ]; then
  files=(RuleWork.cs AllowanceUse.cs RunningAllowances.cs RunningCounts.cs RunningLimits.cs CountedDays.cs Applicability.cs CommissionRun.cs CommissionRun.Choosing.cs CommissionRun.Reading.cs CommissionConflicts.cs)
fi

mutate=()
for file in "${files[@]}"; do
  mutate+=(--mutate "**/$file")
done

rm -rf "$output"
dotnet tool restore
# A case costs each of hundreds of runs; ten thousand are for the laws themselves.
(cd tests/Partnerships.Tests && PARTNERSHIPS_CASES="${PARTNERSHIPS_CASES:-100}" dotnet stryker -f ../../eng/stryker-config.json "${mutate[@]}" --output "$output")
python3 - "$output/reports/mutation-report.json" <<'PYTHON'
import json, os, sys

report = json.load(open(sys.argv[1]))
print("| file | changes | noticed | not noticed |")
print("| --- | ---: | ---: | ---: |")
left = []
for path, file in sorted(report["files"].items()):
    counted = [m for m in file["mutants"] if m["status"] in ("Killed", "Timeout", "Survived", "NoCoverage")]
    missed = [m for m in counted if m["status"] in ("Survived", "NoCoverage")]
    if counted:
        print(f"| {os.path.basename(path)} | {len(counted)} | {len(counted) - len(missed)} | {len(missed)} |")
    source = file["source"].split("\n")
    left += [(os.path.basename(path), m["location"]["start"]["line"], m["mutatorName"], source[m["location"]["start"]["line"] - 1].strip(), m["replacement"].split("\n")[0]) for m in missed]

print()
for name, line, kind, text, instead in sorted(left):
    print(f"- {name}({line}): {kind}: `{text}` with `{instead}`")
PYTHON
