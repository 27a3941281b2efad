package ibid.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways out for a document's claims. The works that it cites have formats of their own.
public enum ExportFormat {
    /// One row for each claim.
    CSV("text/csv;charset=UTF-8;header=present", "csv"),
    /// A report to read and to print.
    HTML("text/html;charset=UTF-8", "html"),
    /// The same report on paper.
    PDF("application/pdf", "pdf"),
    /// schema.org ClaimReview, signed verdicts only.
    CLAIMREVIEW("application/ld+json", "claimreview.jsonld"),
    /// W3C Web Annotations.
    ANNOTATIONS("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"", "annotations.jsonld"),
    /// Everything, with the archived copies.
    WACZ("application/wacz", "wacz");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// As clients name it: `claimreview`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equalsIgnoreCase(label))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /// Whether a browser shows it, instead of keeping it as a file.
    public boolean isRead() {
        return switch (this) {
            case HTML -> true;
            case CSV, PDF, CLAIMREVIEW, ANNOTATIONS, WACZ -> false;
        };
    }
}
