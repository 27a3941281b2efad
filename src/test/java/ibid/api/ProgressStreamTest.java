package ibid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.report.Progress;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class ProgressStreamTest {
    private static final UUID DOCUMENT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final List<Object> heard = new ArrayList<>();
    private boolean left;
    private boolean broken;

    /// As the framework's, which refuses to send what nobody will hear.
    private final SseEventSink listener = new SseEventSink() {
        @Override
        public boolean isClosed() {
            return left;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            if (left || broken) {
                throw new IllegalStateException("Already closed");
            }
            heard.add(event.getData());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {
            left = true;
        }
    };

    private final ProgressStream stream = new ProgressStream(null, new ObjectMapper());

    private static Progress progress(int archived) {
        return new Progress(DOCUMENT, 3, archived, 3 - archived, 0, Map.of(), archived == 3);
    }

    @Test
    void whoLeavesWhileWeLookIsLeftInPeace() {
        stream.tell(
                () -> {
                    listener.close();
                    return Optional.of(progress(1));
                },
                listener,
                new SseImpl());

        assertEquals(List.of(), heard);
    }

    @Test
    void everyChangeIsToldOnceUntilNothingIsUnderWay() {
        List<Progress> coming =
                new ArrayList<>(List.of(progress(1), progress(1), progress(2), progress(3), progress(1)));

        stream.tell(() -> Optional.of(coming.removeFirst()), listener, new SseImpl());

        assertEquals(3, heard.size());
        assertEquals(List.of(progress(1)), coming);
    }

    @Test
    void anythingElseIsNotHushedUp() {
        broken = true;

        assertThrows(
                IllegalStateException.class,
                () -> stream.tell(() -> Optional.of(progress(1)), listener, new SseImpl()));
    }
}
