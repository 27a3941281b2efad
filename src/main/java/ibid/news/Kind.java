package ibid.news;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A kind of news. Rows and subscribers carry the names, so they never change.
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "claim.status",
            "claim.reviewed",
            "capture.archived",
            "capture.failed",
            "document.edition",
            "document.checking",
            "document.done"
        })
public enum Kind {
    /// A claim has another status. `CHECKING` is not told: what comes of it is.
    CLAIM_STATUS(Matter.StatusChanged.class),
    /// A person did something with a claim.
    CLAIM_REVIEWED(Matter.Reviewed.class),
    /// There is a copy of a cited source.
    CAPTURE_ARCHIVED(Matter.Captured.class),
    /// A cited source could not be had.
    CAPTURE_FAILED(Matter.Captured.class),
    /// A document came again.
    DOCUMENT_EDITION(Matter.Revised.class),
    /// Captures or comparisons of a document are under way.
    DOCUMENT_CHECKING(Matter.Progressed.class),
    /// Nothing of a document is under way any more.
    DOCUMENT_DONE(Matter.Progressed.class);

    private final Class<? extends Matter> matter;

    Kind(Class<? extends Matter> matter) {
        this.matter = matter;
    }

    Class<? extends Matter> matter() {
        return matter;
    }

    /// As subscribers write it: `claim.status`.
    @JsonValue
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    @JsonCreator
    static Kind read(String written) {
        return of(written)
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Kind::written).collect(Collectors.joining(", "))));
    }

    public static Optional<Kind> of(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.written().equals(written))
                .findFirst();
    }
}
