package ibid.webhook;

import ibid.news.Kind;
import ibid.news.News;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// What is sent, as Standard Webhooks has it.
///
/// @param type such as `claim.status`
/// @param timestamp when it happened
@RegisterForReflection
record Payload(String type, Instant timestamp, Object data) {
    /// Sent when somebody asks whether anybody listens.
    static final String PING = "ping";

    static Payload of(News news) {
        Kind kind = news.kind();
        return new Payload(kind.written(), news.at(), news.matter());
    }
}
