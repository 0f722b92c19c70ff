package org.cidrloom.export;

/// What a template writes, and so how names have to be written in it to come out as those names.
public enum Format {
    /// Terraform: the inside of a quoted string.
    HCL,

    /// Bash: a whole word, quotes included.
    SHELL,

    /// Markdown: text outside code.
    MARKDOWN,

    /// HTML: text and attributes in quotes.
    HTML;

    /// The text as it has to stand in a file of this format.
    public String escape(String text) {
        return switch (this) {
            case HCL -> HclText.escaped(text);
            case SHELL -> ShellText.word(text);
            case MARKDOWN -> MarkdownText.escaped(text);
            case HTML -> HtmlText.escaped(text);
        };
    }
}
