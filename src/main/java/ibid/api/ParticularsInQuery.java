package ibid.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a sender says of a document that is the body itself.
@RegisterForReflection
record ParticularsInQuery(
        @RestQuery
        @Size(max = Particulars.LONGEST_TITLE) @Parameter(description = "Goes before the title that is read.")
        @Nullable String title,

        @RestQuery
        @Size(max = Particulars.LONGEST_URL) @Parameter(description = "Where it was published: http or https.")
        @Nullable String url,

        @RestQuery @Parameter(description = "When it was published, such as 2018-05-16.") @Nullable LocalDate published,

        @RestQuery @Parameter(description = "A BCP 47 tag, such as en.") @Nullable String language) {

    Particulars particulars() {
        return new Particulars(title, url, published, language);
    }
}
