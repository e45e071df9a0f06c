using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>A writer through which all answers go, so that nothing that a file holds or is called reaches a terminal as a control.</summary>
internal sealed class PlainTextWriter : TextWriter
{
    private readonly TextWriter _inner;

    public PlainTextWriter(TextWriter inner)
        : base(inner.FormatProvider)
    {
        _inner = inner;
        CoreNewLine = inner.NewLine.ToCharArray();
    }

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value)
    {
        if (PlainText.IsSafe([value]))
        {
            _inner.Write(value);
        }
        else
        {
            _inner.Write(PlainText.Of(value.ToString()));
        }
    }

    public override void Write(string? value) => _inner.Write(value is null ? null : PlainText.Of(value));

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (PlainText.IsSafe(buffer))
        {
            _inner.Write(buffer);
        }
        else
        {
            _inner.Write(PlainText.Of(buffer.ToString()));
        }
    }

    // The end of a line is the writer's own, on Windows with a carriage return.
    public override void WriteLine() => _inner.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    public override void WriteLine(ReadOnlySpan<char> buffer)
    {
        Write(buffer);
        WriteLine();
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value) => _inner.WriteAsync(value is null ? null : PlainText.Of(value));

    public override Task WriteLineAsync() => _inner.WriteLineAsync();

    public override Task WriteLineAsync(string? value) => _inner.WriteLineAsync(value is null ? null : PlainText.Of(value));

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync() => _inner.FlushAsync();

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);
}
