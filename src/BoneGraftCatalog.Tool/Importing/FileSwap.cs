using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Replaces the text of several files together: either all of them are new afterwards, or all are as they were.</summary>
/// <remarks>
/// A file that exists is written over and not exchanged for another: so it keeps its permissions, a symbolic link keeps leading to it,
/// and every hard link sees the new text. What was in it stands in a backup beside it until all are written.
/// </remarks>
internal sealed class FileSwap : IDisposable
{
    private readonly List<(string Path, byte[] Bytes, string Backup, bool IsNew)> _files = [];
    private bool _keepsBackups;

    /// <summary>Says what a file is to hold. Nothing is written yet.</summary>
    public void Add(string path, string text)
    {
        // A link that leads nowhere yet is no file, and its target is made.
        var file = new FileInfo(path);
        string target = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        _files.Add((target, Encoding.UTF8.GetBytes(text), target + ".bonegraft-old", !File.Exists(target)));
    }

    public void Commit()
    {
        foreach ((string path, _, string backup, bool isNew) in _files)
        {
            if (!isNew)
            {
                File.Copy(path, backup, overwrite: true);
            }
        }

        int begun = 0;
        try
        {
            foreach ((string path, byte[] bytes, _, bool isNew) in _files)
            {
                begun++;
                Write(path, bytes, isNew ? FileMode.CreateNew : FileMode.Open);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Should this fail too, the backups are all that is left of the files.
            _keepsBackups = true;
            for (int i = 0; i < begun; i++)
            {
                Restore(i, isLast: i == begun - 1);
            }

            _keepsBackups = false;
            throw;
        }
    }

    public void Dispose()
    {
        foreach ((_, _, string backup, bool isNew) in _files)
        {
            if (!isNew && !_keepsBackups)
            {
                File.Delete(backup);
            }
        }
    }

    private static void Write(string path, byte[] bytes, FileMode mode)
    {
        using var file = new FileStream(path, mode, FileAccess.Write, FileShare.Read);
        file.Write(bytes);
        file.SetLength(bytes.Length);
        file.Flush(flushToDisk: true);
    }

    private void Restore(int index, bool isLast)
    {
        (string path, _, string backup, bool isNew) = _files[index];
        if (isNew)
        {
            // What could not be made is not there to be deleted, and its folder may not be either.
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
        else if (!isLast || !File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(backup)))
        {
            // The last one may be what could not be written at all, and then it is as it was.
            Write(path, File.ReadAllBytes(backup), FileMode.Open);
        }
    }
}
