package ibid.review;

import ibid.status.WorkState;

/// What the workflow says to a request.
public sealed interface Decision {
    /// It may be done, and the claim's state is then this.
    record Allowed(WorkState to) implements Decision {}

    /// The claim is not in a state for it, or somebody else has it.
    record WrongState(String detail) implements Decision {}

    /// This person may not do it.
    record NotThisPerson(String detail) implements Decision {}

    /// Something is missing that it needs.
    ///
    /// @param field of the request
    record Incomplete(String field, String detail) implements Decision {}
}
