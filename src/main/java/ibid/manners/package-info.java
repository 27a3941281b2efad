/// Manners towards the servers we fetch from: robots.txt, and pauses between requests, kept by all replicas together.
///
/// May use: `fetch`.
@NullMarked
package ibid.manners;

import org.jspecify.annotations.NullMarked;
