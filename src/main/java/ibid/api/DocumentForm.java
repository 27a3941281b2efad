package ibid.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// A document as a form, with what its sender says of it.
@RegisterForReflection
record DocumentForm(
        @RestForm("file")
        @Schema(type = SchemaType.STRING, format = "binary", description = "The document itself.")
        @Nullable FileUpload file,

        @RestForm
        @Size(max = Particulars.LONGEST_TITLE) @Schema(description = "Goes before the title that is read.")
        @Nullable String title,

        @RestForm
        @Size(max = Particulars.LONGEST_URL) @Schema(description = "Where it was published: http or https.")
        @Nullable String url,

        @RestForm @Schema(description = "When it was published, such as 2018-05-16.") @Nullable LocalDate published,

        @RestForm @Schema(description = "A BCP 47 tag, such as en.") @Nullable String language) {

    FileUpload document() {
        if (file == null) {
            throw Problem.badParameter("file", "The form has no part 'file' with the document.");
        }
        return file;
    }

    Particulars particulars() {
        return new Particulars(title, url, published, language);
    }
}
