package org.cidrloom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cidrloom.analysis.Analysis;
import org.cidrloom.analysis.Analyzer;
import org.cidrloom.diagram.Annotations;
import org.cidrloom.diagram.DiagramLayout;
import org.cidrloom.diagram.DisplayList;
import org.cidrloom.diagram.Palette;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.document.file.ReadDesign;
import org.cidrloom.export.drawio.DrawioFile;
import org.cidrloom.export.image.BundledFonts;
import org.cidrloom.export.image.Page;
import org.cidrloom.export.image.Picture;
import org.cidrloom.export.image.Png;
import org.cidrloom.finding.Severity;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Draws a design as a picture.
@Command(
        name = "render",
        description = "Draws a design as a picture, with its findings and how full its subnets are. Needs no display.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RenderCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The design (*.cidrloom.yaml).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "X.svg|X.png|X.pdf|X.drawio",
            description = "The picture to write; an existing one is replaced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Dark on light, or light on dark (default: ${DEFAULT-VALUE}).")
    private Palette theme = Palette.LIGHT;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--page",
            paramLabel = "PAGE",
            defaultValue = "fit",
            description = "The paper of a PDF: ${COMPLETION-CANDIDATES}; fit is as large as the picture (default:"
                    + " ${DEFAULT-VALUE}).")
    private Page page = Page.FIT;

    private enum Format {
        SVG,
        PNG,
        PDF,
        DRAWIO
    }

    @Override
    public Integer call() {
        Format format = format();
        Drawn drawn = drawn(DesignFile.read(file));
        switch (format) {
            case SVG -> write(picture(drawn).svg());
            case PDF -> write(picture(drawn).pdf(page));
            case DRAWIO -> write(drawio(drawn));
            case PNG -> {
                Png png = picture(drawn).png();
                write(png.bytes());
                tellScale(png);
            }
        }
        return ExitCode.DONE;
    }

    private Format format() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return Format.SVG;
        }
        if (name.endsWith(".png")) {
            return Format.PNG;
        }
        if (name.endsWith(".pdf")) {
            return Format.PDF;
        }
        if (name.endsWith(".drawio")) {
            return Format.DRAWIO;
        }
        throw new Failure(
                out + ": render writes .svg, .png, .pdf and .drawio; name the picture with one of these endings.");
    }

    /// A design and what is shown of it.
    private record Drawn(Design design, Annotations annotations, List<Severity> severities) {}

    private Drawn drawn(ReadDesign read) {
        Design design = DesignInput.designOf(read, file);
        Network network = design.network();
        Analysis analysis = Analyzer.standard().analyze(network);
        List<Severity> severities = new ArrayList<>();
        read.findings().forEach(finding -> severities.add(finding.severity()));
        analysis.findings().forEach(finding -> severities.add(finding.severity()));
        return new Drawn(design, Annotations.of(network, analysis), severities);
    }

    private Picture picture(Drawn drawn) {
        return Picture.of(
                drawn.design(),
                drawn.annotations(),
                Picture.countOf(drawn.severities()),
                String.valueOf(file.getFileName()),
                theme);
    }

    private byte[] drawio(Drawn drawn) {
        DisplayList drawing = DiagramLayout.of(drawn.design(), drawn.annotations(), BundledFonts.get());
        return DrawioFile.of(drawn.design().network(), drawing, theme).getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] bytes) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure(out + ": there is no folder " + folder + ". Create it, or write somewhere else.");
        }
        if (Files.isDirectory(out)) {
            throw new Failure(
                    out + " is a folder. Name the picture to write, such as " + out.resolve("design.svg") + ".");
        }
        try {
            Files.write(out, bytes);
        } catch (IOException exception) {
            throw WriteFailure.of(out, exception);
        }
    }

    private void tellScale(Png png) {
        if (png.scale() < Png.USUAL_SCALE) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "The design is large: the picture shows it at %.0f %% of its size, and less detail with it."
                                    + " An .svg has no such limit.%n",
                            png.scale() * 100);
        }
    }
}
