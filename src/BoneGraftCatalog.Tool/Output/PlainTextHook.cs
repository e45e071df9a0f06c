using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Makes what a console draws plain before the console adds its own colours, which are controls themselves.</summary>
internal sealed class PlainTextHook : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(r => new Plain(r));

    private sealed class Plain(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth)
            .Select(s => s.IsControlCode || s.IsLineBreak || PlainText.IsSafe(s.Text) ? s : new Segment(PlainText.Of(s.Text), s.Style));
    }
}
