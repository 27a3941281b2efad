package ibid.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// An audit's report, as far as it is shown here.
@JsonIgnoreProperties(ignoreUnknown = true)
record FixityAudit(String id, long documents, long captures, long textLayers, long files, long bytes, boolean done) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(
            String kind,
            @Nullable String capture,
            @Nullable String address,
            @Nullable Long offset,
            String detail) {}
}
