package org.cidrloom.export.image;

import java.awt.geom.Path2D;
import org.cidrloom.diagram.Outline;
import org.cidrloom.diagram.Point;

/// Outlines as paths of Java2D.
final class AwtPaths {
    private AwtPaths() {}

    static Path2D of(Outline outline) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move(Point to) -> path.moveTo(to.x(), to.y());
                case Outline.Step.Line(Point to) -> path.lineTo(to.x(), to.y());
                case Outline.Step.Curve(Point first, Point second, Point to) ->
                    path.curveTo(first.x(), first.y(), second.x(), second.y(), to.x(), to.y());
                case Outline.Step.Close() -> path.closePath();
            }
        }
        return path;
    }
}
