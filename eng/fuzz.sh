#!/usr/bin/env bash
# Tries the document laws on many more cases than a usual run: eng/fuzz.sh [cases], 1,000,000 unless given. Failing cases print their seed.
set -euo pipefail
cd "$(dirname "$0")/.."
PARTNERSHIPS_CASES=${1:-1000000} dotnet test tests/Partnerships.Tests --filter "FullyQualifiedName~Json.Fuzz|FullyQualifiedName~Json.ExactNumber|FullyQualifiedName~Json.RoundTrip|FullyQualifiedName~Json.SchemaTests"
