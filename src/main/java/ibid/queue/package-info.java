/// The durable work queue: db-scheduler on the database, tasks contributed by the features.
///
/// May use: `trace`.
@NullMarked
package ibid.queue;

import org.jspecify.annotations.NullMarked;
