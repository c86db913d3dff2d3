#!/usr/bin/env bash
# Writes the stored texts (sample output, what pages quote, docs/coverage.md, schemas and standard programs as JSON) anew from what comes out now. Review the difference like code.
set -euo pipefail
cd "$(dirname "$0")/.."
PARTNERSHIPS_UPDATE_SNAPSHOTS=1 PARTNERSHIPS_CASES=10 dotnet test tests/Partnerships.Tests --filter "FullyQualifiedName~Samples|FullyQualifiedName~Evidence|FullyQualifiedName~Json.SchemaTests|FullyQualifiedName~Json.StandardDocuments|FullyQualifiedName~Documents.SnippetTests"
git status --short
