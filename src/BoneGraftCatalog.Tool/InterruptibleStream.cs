using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tool;

/// <summary>The standard input, whose waiting reads end when the user presses Ctrl-C.</summary>
internal sealed class InterruptibleStream(Stream input, CancellationToken cancellationToken) : SequentialStream(input)
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The read itself cannot be taken back; what it would still bring is lost, and the process ends without it.
        Task<int> read = Task.Run(() => Inner.Read(buffer, offset, count), CancellationToken.None);
        read.Wait(cancellationToken);
        return read.GetAwaiter().GetResult();
    }
}
