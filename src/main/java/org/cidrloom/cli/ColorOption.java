package org.cidrloom.cli;

import picocli.CommandLine.Option;

/// The option `--color` of the commands that print text in colours.
final class ColorOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Whether text is coloured: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which is on a"
                    + " terminal unless NO_COLOR is set.")
    private Color color = Color.AUTO;

    Color.Palette palette() {
        return color.palette();
    }
}
