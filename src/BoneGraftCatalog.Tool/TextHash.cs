using System;
using System.Security.Cryptography;
using System.Text;

namespace BoneGraftCatalog.Tool;

/// <summary>The hash by which a receipt knows a text.</summary>
internal static class TextHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
