package ibid.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One thing that a person can do with a claim.
public enum Action {
    /// Takes it, so that others see who is at it.
    @JsonProperty("take")
    TAKE,
    /// Gives it to somebody.
    @JsonProperty("assign")
    ASSIGN,
    /// Gives it back untouched.
    @JsonProperty("release")
    RELEASE,
    /// Proposes a verdict.
    @JsonProperty("propose")
    PROPOSE,
    /// Signs the proposed verdict.
    @JsonProperty("sign")
    SIGN,
    /// Sends the proposal back, with a reason.
    @JsonProperty("send-back")
    SEND_BACK,
    /// Takes back one's own last act, by an act more: nothing is deleted.
    @JsonProperty("undo")
    UNDO,
    /// Says something; changes nothing.
    @JsonProperty("comment")
    COMMENT
}
