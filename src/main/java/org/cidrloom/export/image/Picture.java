package org.cidrloom.export.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.Caption;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.diagram.PictureFrame;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;

/// A picture of a design: the diagram with title, legend and footer, as SVG, PDF or PNG. Making it needs no display
/// and no font of the system, and the same design gives the same bytes.
public final class Picture {
    private final PictureFrame frame;
    private final Palette palette;
    private final String title;

    private Picture(PictureFrame frame, Palette palette, String title) {
        this.frame = frame;
        this.palette = palette;
        this.title = title;
    }

    /// The picture of a design.
    ///
    /// @param design what to draw
    /// @param annotations what analysis and capacity say of it
    /// @param findings how many findings there are, in words; empty where nobody looked
    /// @param source where the design comes from, such as its file's name; empty for nowhere
    /// @param palette the colours
    public static Picture of(Design design, Annotations annotations, String findings, String source, Palette palette) {
        return of(design.network(), drawing(design, annotations), findings, source, palette);
    }

    /// The diagram of a design, measured with the fonts of the pictures.
    static DisplayList drawing(Design design, Annotations annotations) {
        return DiagramLayout.of(design, annotations, BundledFonts.get());
    }

    /// The picture of a diagram of that network.
    static Picture of(Network network, DisplayList drawing, String findings, String source, Palette palette) {
        Caption caption = new Caption(network.name(), subtitle(network), findings, source);
        PictureFrame frame = PictureFrame.around(drawing, caption, BundledFonts.get());
        return new Picture(frame, palette, network.name());
    }

    private static String subtitle(Network network) {
        List<String> words = new ArrayList<>();
        words.add(network.region());
        int existing = (int) network.vpcs().stream().filter(Vpc::existing).count();
        count(words, network.vpcs().size() - existing, "VPC planned", "VPCs planned");
        count(words, existing, "existing VPC", "existing VPCs");
        count(words, network.networks().size(), "network outside AWS", "networks outside AWS");
        int direct = network.directConnectGateways().size();
        count(words, direct, "Direct Connect gateway", "Direct Connect gateways");
        count(words, network.transitGateways().size(), "transit gateway", "transit gateways");
        count(words, network.clusters().size(), "cluster", "clusters");
        return String.join(" · ", words);
    }

    private static void count(List<String> words, int number, String one, String many) {
        if (number > 0) {
            words.add(number == 1 ? "1 " + one : number + " " + many);
        }
    }

    /// How many findings there are, in words: `2 errors, 1 warning`.
    ///
    /// @param severities those of all findings
    public static String countOf(List<Severity> severities) {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number = severities.stream().filter(each -> each == severity).count();
            String word = severity == Severity.INFO ? "note" : severity.key();
            if (number > 0) {
                words.add(number == 1 ? "1 " + word : number + " " + word + "s");
            }
        }
        return words.isEmpty() ? "No findings" : String.join(", ", words);
    }

    /// The picture as an SVG file in UTF-8.
    public byte[] svg() {
        return SvgFile.of(frame, palette, title).getBytes(StandardCharsets.UTF_8);
    }

    /// The picture as a PDF file of one page.
    ///
    /// @param page the paper; the picture is made to fit
    public byte[] pdf(Page page) {
        return Pdf.of(frame.drawing(), palette, frame.area(), page, title);
    }

    /// The picture as a PNG file.
    public Png png() {
        return Png.of(frame.drawing(), palette, frame.area());
    }
}
