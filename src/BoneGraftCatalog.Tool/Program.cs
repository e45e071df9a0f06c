using BoneGraftCatalog.Tool;

using var interruption = new Interruption();
using ToolHost host = ToolHost.ForProcess();
return await ToolApplication.RunAsync(args, host, interruption.Token).ConfigureAwait(false);
