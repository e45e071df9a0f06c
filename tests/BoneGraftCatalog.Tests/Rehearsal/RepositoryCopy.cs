using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Rehearsal;

/// <summary>A copy of the sources of the repository, in which commands run as a maintainer would type them.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    /// <summary>What a build or a test leaves behind, and what is no source.</summary>
    private static readonly HashSet<string> Passed = new(["bin", "obj", "artifacts", "TestResults", ".git", ".vs", ".idea"], StringComparer.Ordinal);

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public RepositoryCopy()
    {
        Folder = Path.Combine(Path.GetTempPath(), "bonegraft-rehearsal", Guid.NewGuid().ToString("N"));
        Copy(Repository.Root, Folder);
    }

    public string Folder { get; }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path), Encoding.UTF8);

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Folder, path), text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, path), bytes);

    /// <summary>Runs a command line in a shell and returns what it printed; it must end with 0.</summary>
    public string Run(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // A test run sets variables that point the SDK at itself; a nested build must find its own.
        foreach (string key in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(key);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        var output = new StringBuilder();
        var lines = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data, isError: false);
        process.ErrorDataReceived += (_, line) => Append(line.Data, isError: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} did not end.\n{lines}");
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} ended with {process.ExitCode}.\n{lines}");
        return output.ToString();

        void Append(string? line, bool isError)
        {
            lock (lines)
            {
                lines.AppendLine(line);
                if (!isError && line is not null)
                {
                    output.Append(line).Append('\n');
                }
            }
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from).Where(f => !Passed.Contains(Path.GetFileName(f))))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(from).Where(f => !Passed.Contains(Path.GetFileName(f))))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
