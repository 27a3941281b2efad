/// What happened to documents and claims, noticed once and kept in order, so that it can be told: to other programs as
/// it happens, and in feeds.
///
/// May use: `trace`, `status`, `queue`, `retention`, `fetch`, `capture`, `document`, `review`, `report`.
@NullMarked
package ibid.news;

import org.jspecify.annotations.NullMarked;
