package ibid.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A citation as a citation style has it.
@Schema(description = "A citation as a citation style has it, as plain text.")
public record StyledCitation(
        String style,

        @Schema(description = "As it stands in a note or in the text, with the pages that are cited.")
        String citation,

        @Schema(description = "As the work stands in a bibliography.")
        String entry) {}
