using System;
using System.Globalization;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>A bar on the error stream while work runs that takes more than a moment, where somebody is watching.</summary>
/// <remarks>It never stands beside a line of the answer: whoever writes one to a terminal hides it first.</remarks>
internal sealed class ProgressLine : IDisposable
{
    private const int Width = 30;

    /// <summary>Room for the brackets, the blanks and the number.</summary>
    private const int Rest = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly ToolHost _host;
    private readonly string _what;
    private long _last;
    private TimeSpan _wait = Patience;
    private bool _isDrawn;

    public ProgressLine(ToolHost host, string what)
    {
        _host = host;
        int room = Math.Max(8, Math.Min(host.Width, 120) - Width - Rest);
        what = PlainText.OnOneLine(what);
        _what = what.Length <= room ? what : "…" + what[^(room - 1)..];
        _last = host.Clock.GetTimestamp();
        host.Progress = this;
    }

    /// <summary>Tells how far the work is; the whole is 0 where nobody knows it.</summary>
    public void Report(long done, long all)
    {
        if (!_host.ShowsProgress || _host.Clock.GetElapsedTime(_last) < _wait)
        {
            return;
        }

        _last = _host.Clock.GetTimestamp();
        _wait = Pause;
        _isDrawn = true;
        double part = all <= 0 ? 0 : Math.Min(1, (double)done / all);
        int filled = (int)(part * Width);
        _host.RawError.Write(all <= 0
            ? string.Create(CultureInfo.InvariantCulture, $"\r{_what} {done / 1024:N0} KB")
            : string.Create(CultureInfo.InvariantCulture, $"\r{_what} [{new string('#', filled)}{new string('.', Width - filled)}] {(int)(part * 100)} %"));
    }

    /// <summary>Makes room for a line of the answer, where both go to one terminal; the bar comes back with the next report.</summary>
    public void MakeRoom()
    {
        if (_host.Width != int.MaxValue)
        {
            Hide();
        }
    }

    private void Hide()
    {
        if (_isDrawn)
        {
            _host.RawError.Write("\r" + new string(' ', _what.Length + Width + Rest) + "\r");
            _isDrawn = false;
        }
    }

    public void Dispose()
    {
        Hide();
        if (_host.Progress == this)
        {
            _host.Progress = null;
        }
    }
}
