using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Replaces several files together: either all of them are new afterwards, or all are as they were.</summary>
internal sealed class FileSwap : IDisposable
{
    private readonly List<(string Path, string Temporary, string Backup)> _files = [];

    /// <summary>Writes the new text beside the file. Nothing is replaced yet.</summary>
    public void Add(string path, string text)
    {
        // In the same folder, for a move within one volume cannot leave half a file.
        string temporary = path + ".new";
        _files.Add((path, temporary, path + ".old"));
        File.WriteAllBytes(temporary, Encoding.UTF8.GetBytes(text));
    }

    public void Commit()
    {
        int moved = 0;
        try
        {
            foreach ((string path, string temporary, string backup) in _files)
            {
                if (File.Exists(path))
                {
                    File.Copy(path, backup, overwrite: true);
                }

                File.Move(temporary, path, overwrite: true);
                moved++;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            for (int i = 0; i < moved; i++)
            {
                if (File.Exists(_files[i].Backup))
                {
                    File.Move(_files[i].Backup, _files[i].Path, overwrite: true);
                }
                else
                {
                    File.Delete(_files[i].Path);
                }
            }

            throw;
        }
    }

    public void Dispose()
    {
        foreach ((_, string temporary, string backup) in _files)
        {
            File.Delete(temporary);
            File.Delete(backup);
        }
    }
}
