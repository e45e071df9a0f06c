using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool.Commands;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool;

/// <summary>The command line: every command, and what happens when one cannot go on.</summary>
internal static class ToolApplication
{
    public static RootCommand CreateRoot(ToolHost host)
    {
        var root = new RootCommand(
            "Checks catalog files and claims, explains codes, compares catalogs, and imports the tables that CMS publishes.\n\n"
            + "Exit codes: 0 nothing was found, 1 something was found, 2 wrong usage or unreadable input, 130 stopped, "
            + "141 the reader of the output went away.");
        foreach (ToolCommand command in Commands(host))
        {
            root.Add(command);
        }

        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action })
            {
                option.Action = new HelpWithExamples(action);
            }
        }

        return root;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellationToken)
    {
        if (host.IsOutputClosed)
        {
            await host.Error.WriteLineAsync("bonegraft: the standard output is closed; send it to /dev/null if the exit code is enough").ConfigureAwait(false);
            return ExitCode.Unusable;
        }

        ParseResult result = CreateRoot(host).Parse(arguments);
        if (result.Action is ParseErrorAction errors)
        {
            // The help is longer than a screen; the one line that matters would be gone.
            errors.ShowHelp = false;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,

            // Interruption sees to signals: the handler here takes a second one for a mistake and throws.
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            if (result.Errors.Count > 0 && result.Action is ParseErrorAction)
            {
                await host.Error.WriteLineAsync($"See: {CommandPath(result.CommandResult)} --help").ConfigureAwait(false);
                return ExitCode.Unusable;
            }

            await host.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (IOException exception) when (OutputPipe.IsBroken(exception))
        {
            // Nobody is there to tell.
            return ExitCode.OutputClosed;
        }
        catch (UnusableInputException exception)
        {
            await host.Error.WriteLineAsync("bonegraft: " + PlainText.OnOneLine(exception.Message)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync("bonegraft: " + PlainText.OnOneLine(exception.Message)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("bonegraft: stopped; nothing was changed").ConfigureAwait(false);
            return ExitCode.Stopped;
        }
        finally
        {
            host.Progress?.Dispose();
        }
    }

    private static string CommandPath(CommandResult result) => result.Command is ToolCommand ? "bonegraft " + result.Command.Name : "bonegraft";

    private static IEnumerable<ToolCommand> Commands(ToolHost host)
    {
        yield return new LintCommand(host);
        yield return new CheckCommand(host);
        yield return new ExplainCommand(host);
        yield return new SearchCommand(host);
        yield return new CompareCommand(host);
        yield return new DiffCommand(host);
        yield return new ImportCommand(host);
    }
}
