package ibid.passage;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The part of a claim that a finding is about.
public enum Element {
    @JsonProperty("quotation")
    QUOTATION,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("name")
    NAME,
    /// The claim as a whole.
    @JsonProperty("claim")
    CLAIM
}
