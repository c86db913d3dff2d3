using System.Linq;
using BenchmarkDotNet.Running;

// A benchmark whose results were not equal, or that could not run, fails the whole run.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
