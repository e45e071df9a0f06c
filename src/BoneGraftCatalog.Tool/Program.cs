using System.Threading;
using BoneGraftCatalog.Tool;

using ToolHost host = ToolHost.ForProcess();
return await ToolApplication.RunAsync(args, host, CancellationToken.None).ConfigureAwait(false);
