using System;
using System.Globalization;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>A bar on the error stream while long work runs, where somebody is watching and the output goes elsewhere.</summary>
internal sealed class ProgressLine(ToolHost host, string what) : IDisposable
{
    private const int Width = 30;
    private static readonly long Pause = TimeSpan.FromMilliseconds(150).Ticks;

    // The findings themselves would tear the bar apart on one terminal.
    private readonly bool _isShown = host.ShowsProgress && host.Width == int.MaxValue;
    private long _next;
    private bool _isDrawn;

    public void Report(long done, long all)
    {
        if (!_isShown || Environment.TickCount64 * TimeSpan.TicksPerMillisecond < _next)
        {
            return;
        }

        _next = (Environment.TickCount64 * TimeSpan.TicksPerMillisecond) + Pause;
        _isDrawn = true;
        double part = all <= 0 ? 0 : Math.Min(1, (double)done / all);
        int filled = (int)(part * Width);
        host.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} [{new string('#', filled)}{new string('.', Width - filled)}] {(int)(part * 100)} %"));
    }

    public void Dispose()
    {
        if (_isDrawn)
        {
            host.Error.Write("\r" + new string(' ', what.Length + Width + 12) + "\r");
        }
    }
}
