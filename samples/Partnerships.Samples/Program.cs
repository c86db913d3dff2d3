using System;
using System.Text;
using Partnerships.Samples;

// The tables have signs such as × and §; without a byte order mark they can be piped anywhere.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var width = Console.IsOutputRedirected ? SampleApp.PlainWidth : Console.WindowWidth;
return SampleApp.Run(args, Console.Out, Console.Error, plain: Console.IsOutputRedirected, width);
