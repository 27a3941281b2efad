package ibid.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A name as CSL-JSON has it: family and given with particles and suffix, or literal for an institution.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CslName(
        @Nullable String family,
        @Nullable String given,
        @JsonProperty("non-dropping-particle") @Nullable String nonDroppingParticle,
        @Nullable String suffix,
        @Nullable String literal) {

    public static CslName person(@Nullable String given, String family) {
        return new CslName(family, given, null, null, null);
    }

    public static CslName institution(String name) {
        return new CslName(null, null, null, null, name);
    }
}
