package ibid.review;

/// What an act would stand on, as far as it decides whether the act may be done.
///
/// @param passageLocated whether a finding that the request rests on has a passage
/// @param discrepant whether a copy says something else than the claim
/// @param stale whether the claim is signed and what it rests on has changed
public record Grounds(boolean passageLocated, boolean discrepant, boolean stale) {}
