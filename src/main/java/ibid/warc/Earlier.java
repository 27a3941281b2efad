package ibid.warc;

import java.time.Instant;

/// A record in another file whose payload came again.
///
/// @param recordId `urn:uuid:…`
/// @param target as in its `WARC-Target-URI`
/// @param at its `WARC-Date`
/// @param payloadDigest as [Sha256]
public record Earlier(String recordId, String target, Instant at, String payloadDigest) {}
