using System;

namespace BoneGraftCatalog.Tool;

/// <summary>An input or a request that a command cannot work with. Its message is for the user, and the exit code is 2.</summary>
internal sealed class UnusableInputException : Exception
{
    public UnusableInputException(string message)
        : base(message)
    {
    }

    public UnusableInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
