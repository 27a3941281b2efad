package ibid.exchange;

import java.util.Arrays;
import java.util.Optional;

/// The citation styles in which works are shown. Their definitions are those of the CSL project.
public enum CitationStyle {
    CHICAGO_NOTES("chicago-notes-bibliography"),
    CHICAGO_AUTHOR_DATE("chicago-author-date"),
    APA("apa"),
    MLA("modern-language-association"),
    MHRA("mhra-notes"),
    OSCOLA("oscola"),
    HARVARD("harvard-cite-them-right"),
    DIN_1505("din-1505-2");

    private final String label;

    CitationStyle(String label) {
        this.label = label;
    }

    /// As the CSL project and the API call it.
    public String label() {
        return label;
    }

    public static Optional<CitationStyle> of(String label) {
        return Arrays.stream(values())
                .filter(style -> style.label.equals(label))
                .findFirst();
    }
}
