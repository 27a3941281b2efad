package ibid.queue;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a row of the queue carries besides its name, as text that a person can read in the database.
final class Utf8 implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
    }
}
