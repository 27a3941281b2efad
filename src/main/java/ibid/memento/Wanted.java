package ibid.memento;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The copy that is looked for.
///
/// @param original the page's own address
/// @param at the moment that it should be nearest to
/// @param copy the very copy that is cited, in an archive; null when none is
public record Wanted(String original, Instant at, @Nullable String copy) {}
