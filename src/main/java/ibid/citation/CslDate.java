package ibid.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date as CSL-JSON has it: one or two lists of year, month, day (each but the year may be absent), or words.
///
/// @param dateParts one list for a date, two for a range
/// @param literal a date that is no date: "forthcoming"
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CslDate(
        @JsonProperty("date-parts") @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<List<Integer>> dateParts,

        @Nullable String literal) {

    public CslDate {
        dateParts = dateParts.stream().map(List::copyOf).toList();
    }
}
