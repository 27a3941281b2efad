/// Which document, claim or capture work is about, told to the log and to traces (OpenTelemetry): one trace from the
/// request over the queued work to the findings. What is told names things by their ids, never by their words.
///
/// May use: nothing of Ibid's.
@NullMarked
package ibid.trace;

import org.jspecify.annotations.NullMarked;
