#!/usr/bin/env python3
"""Writes the public API files of both libraries anew, from what the analyzer misses when they are empty.

Review the difference as you would review code: it is what callers get.
"""
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEADER = "#nullable enable\n"
MISSING = re.compile(r"RS0016: Symbol '(.+?)' is not part of the declared public API")


def build(project, target):
    run = subprocess.run(
        ["dotnet", "build", project, "-f", target, "--no-incremental", "-v", "q", "-p:BuildProjectReferences=true"],
        cwd=ROOT, capture_output=True, text=True)
    return run.stdout


def main():
    names = ["Partnerships.Domain", "Partnerships.Calculators"]
    for name in names:
        folder = ROOT / "src" / name / "PublicAPI"
        common, newer = folder / "PublicAPI.Unshipped.txt", folder / "net8.0" / "PublicAPI.Unshipped.txt"
        before = (common.read_text(), newer.read_text())
        common.write_text(HEADER)
        newer.write_text(HEADER)
        found = {}
        for target in ["netstandard2.0", "net8.0"]:
            output = build(f"src/{name}", target)
            found[target] = set(MISSING.findall(output))
            others = [line for line in output.splitlines() if ": error" in line and "RS0016" not in line and "RS0017" not in line]
            if others:
                common.write_text(before[0])
                newer.write_text(before[1])
                raise SystemExit("\n".join(sorted(set(others))))
        both = found["netstandard2.0"] & found["net8.0"]
        older_only = found["netstandard2.0"] - both
        if older_only:
            raise SystemExit("only in netstandard2.0, which newer callers would miss:\n" + "\n".join(sorted(older_only)))
        common.write_text(HEADER + "".join(line + "\n" for line in sorted(both)))
        newer.write_text(HEADER + "".join(line + "\n" for line in sorted(found["net8.0"] - both)))
        print(f"{name}: {len(both)} for both targets, {len(found['net8.0'] - both)} for net8.0 alone")


if __name__ == "__main__":
    main()
