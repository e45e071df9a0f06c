using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>The tool as a process of its own, with its real pipes and signals.</summary>
internal sealed class ToolProcess : IDisposable
{
    /// <summary>How long anything may take before the test fails instead of hanging.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _error;

    public ToolProcess(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
        : this(folder, environment, redirection: null, arguments)
    {
    }

    private ToolProcess(string folder, IReadOnlyDictionary<string, string> environment, string? redirection, string[] arguments)
    {
        string runtime = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(redirection is null ? runtime : "/bin/sh")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string word in redirection is null ? [] : new[] { "-c", "exec \"$@\" " + redirection, "sh", runtime })
        {
            start.ArgumentList.Add(word);
        }

        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ToolApplication).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string key, string value) in environment)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it from a shell, so that a stream can be closed outright: <c>&lt;&amp;-</c>.</summary>
    public static ToolProcess Redirected(string folder, string redirection, params string[] arguments) =>
        new(folder, new Dictionary<string, string>(), redirection, arguments);

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>
    /// The signal that asks to stop: what Ctrl-C sends, or the request to end where that is ignored, as a shell does for what it puts in
    /// the background, and for all that is started from there.
    /// </summary>
    public static string StopSignal { get; } = IsInterruptIgnored() ? "TERM" : "INT";

    public void Interrupt() => Stop(_process);

    public static void Stop(Process process)
    {
        using Process kill = Process.Start("kill", ["-" + StopSignal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    // The mask of ignored signals in hexadecimal; the interrupt is the second.
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    /// <summary>Reads lines until one has the words; fails when the output ends before.</summary>
    public async Task<string> ReadUntilAsync(string words)
    {
        while (await Output.ReadLineAsync().WaitAsync(Limit) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The tool ended and never said '{words}'. {await _error}");
    }

    /// <summary>Whether it has ended within the time.</summary>
    public bool EndsWithin(TimeSpan time) => _process.WaitForExit(time);

    public async Task<(int Code, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Limit);
        return (_process.ExitCode, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
