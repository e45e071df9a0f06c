using Spectre.Console;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Makes the console that draws: with colours and the terminal's width, or plain and without an end to its lines.</summary>
internal static class TextConsole
{
    /// <summary>Wide enough for every line we draw; Spectre folds what is wider, and a pipe must get whole lines.</summary>
    private const int PipeWidth = 4096;

    public static IAnsiConsole Create(ToolHost host, bool isFolding = true)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.HasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.HasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(host.RawOutput),
        });
        console.Profile.Width = isFolding && host.Width < PipeWidth ? host.Width : PipeWidth;
        console.Profile.Capabilities.Unicode = true;
        console.Pipeline.Attach(new PlainTextHook());
        return console;
    }
}
