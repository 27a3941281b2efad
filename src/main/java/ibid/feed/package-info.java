/// News as Atom feeds (RFC 4287), for feed readers.
///
/// Pure: runs without Quarkus or a database. May use: `news`.
@NullMarked
package ibid.feed;

import org.jspecify.annotations.NullMarked;
