using System;
using System.IO;
using System.Text;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>A file of claims that is made while it is read, so that the file itself needs no memory.</summary>
/// <param name="count">How many claims.</param>
/// <param name="head">What stands above the first claim.</param>
/// <param name="claim">The text of a claim, by its number.</param>
/// <param name="tail">What stands below the last.</param>
internal sealed class GeneratedClaims(int count, string head, Func<int, string> claim, string tail = "") : Stream
{
    private byte[] _text = Encoding.ASCII.GetBytes(head);
    private int _at;
    private int _next;

    /// <summary>Called before the claim with a number is made.</summary>
    public Action<int>? OnClaim { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The claims of a format, and one damaged record among them where its number is given.</summary>
    public static GeneratedClaims Of(string format, int count, int badAt = -1, Action<int>? onClaim = null) => format switch
    {
        "csv" => new(count, "claim,date,code,modifiers,units\n", n => $"C{n},{(n == badAt ? "2024-13-01" : "2024-08-01")},22612,,1\nC{n},2024-08-01,20939,,1\n") { OnClaim = onClaim },
        "json" => new(count, "", n => n == badAt
            ? "{\"date\":\"2024-08-01\",\"lines\":[{\n"
            : "{\"date\":\"2024-08-01\",\"lines\":[{\"code\":\"22612\"},{\"code\":\"20939\"}]}\n")
        { OnClaim = onClaim },
        "x12" => new(
            count,
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *240801*1200*^*00501*000000001*0*T*:~\nGS*HC*S*R*20240801*1200*1*X*005010X222A1~\nST*837*0001*005010X222A1~\nBHT*0019*00*1*20240801*1200*CH~\nHL*1**20*1~\nHL*2*1*22*0~\nSBR*P*18*******MB~\n",
            n => $"CLM*C{n}*100***21:B:1*Y*A*Y*Y~\nLX*1~\nSV1*HC:22612*100*UN*{(n == badAt ? "x" : "1")}***1~\nDTP*472*D8*20240801~\nLX*2~\nSV1*HC:20939*100*UN*1***1~\nDTP*472*D8*20240801~\n",
            "SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n")
        { OnClaim = onClaim },
        "institutional" => new(
            count,
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *240801*1200*^*00501*000000001*0*T*:~\nGS*HC*S*R*20240801*1200*1*X*005010X223A2~\nST*837*0001*005010X223A2~\nBHT*0019*00*1*20240801*1200*CH~\nHL*1**20*1~\nHL*2*1*22*0~\nSBR*P*18*******MA~\n",
            n => $"CLM*C{n}*100***13:A:1**A*Y*Y~\nLX*1~\nSV2*0360*HC:22612*100*UN*{(n == badAt ? "x" : "1")}~\nDTP*472*D8*20240801~\nLX*2~\nSV2*0360*HC:20939*100*UN*1~\nDTP*472*D8*20240801~\n",
            "SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n")
        { OnClaim = onClaim },
        "fhir" => new(count, "", n => n == badAt
            ? "{\"resourceType\":\"Claim\",\"item\":[{\n"
            : "{\"resourceType\":\"Claim\",\"status\":\"active\",\"use\":\"claim\",\"type\":{\"coding\":[{\"code\":\"professional\"}]},\"item\":["
                + "{\"sequence\":1,\"servicedDate\":\"2024-08-01\",\"productOrService\":{\"coding\":[{\"system\":\"http://www.ama-assn.org/go/cpt\",\"code\":\"22612\"}]}},"
                + "{\"sequence\":2,\"servicedDate\":\"2024-08-01\",\"productOrService\":{\"coding\":[{\"system\":\"http://www.ama-assn.org/go/cpt\",\"code\":\"20939\"}]}}]}\n")
        { OnClaim = onClaim },
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public override int Read(byte[] buffer, int offset, int length)
    {
        if (_at == _text.Length)
        {
            if (_next > count)
            {
                return 0;
            }

            if (_next < count)
            {
                OnClaim?.Invoke(_next);
            }

            _text = Encoding.ASCII.GetBytes(_next == count ? tail : claim(_next));
            _at = 0;
            _next++;
        }

        int read = Math.Min(length, _text.Length - _at);
        Array.Copy(_text, _at, buffer, offset, read);
        _at += read;
        return _text.Length == 0 ? 0 : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
}
