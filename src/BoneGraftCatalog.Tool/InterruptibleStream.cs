using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tool;

/// <summary>The standard input, whose waiting reads end when the user presses Ctrl-C.</summary>
internal sealed class InterruptibleStream(Stream input, CancellationToken cancellationToken) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The read itself cannot be taken back; what it would still bring is lost, and the process ends without it.
        Task<int> read = Task.Run(() => input.Read(buffer, offset, count), CancellationToken.None);
        read.Wait(cancellationToken);
        return read.GetAwaiter().GetResult();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }
}
