package ibid.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// What an operator does not want to keep for good.
@ConfigMapping(prefix = "ibid.retention")
public interface RetentionSettings {
    /// How often what is too old is looked for.
    @WithDefault("1d")
    Duration every();

    /// After how long the archived bytes of a capture that brought no copy (an error page, a wall) may go. Its record
    /// stays, and so do the bytes of a source's newest capture, and any that a review names a finding of or that
    /// another capture refers to. Empty keeps them.
    Optional<Duration> failures();

    /// After how long an archive file that no row names, left by a process that died, may go. Empty keeps them.
    Optional<Duration> orphans();

    /// After how long an audit and its faults may go; the newest one stays. Empty keeps them.
    Optional<Duration> audits();

    /// After how long news may go, from feeds too; the newest of each kind about a claim or a document stays. Empty
    /// keeps it.
    Optional<Duration> news();

    /// After how long what became of a webhook's deliveries may go; those under way stay. Empty keeps it.
    Optional<Duration> deliveries();
}
