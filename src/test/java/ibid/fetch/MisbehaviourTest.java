package ibid.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a server does has a name, ends in time, and is text to be searched only when the document came.
@Execution(ExecutionMode.SAME_THREAD)
class MisbehaviourTest {
    private static final Duration TOTAL = Duration.ofMillis(700);

    private static final FetchSettings SETTINGS = FetchSettings.strict()
            .withAllow("127.0.0.0/8")
            .withPorts("1-65535")
            .withLimits(FetchLimits.DEFAULT
                    .withBodyBytes(256 << 10)
                    .withDecodedBytes(1 << 20)
                    .withTimes(Duration.ofMillis(500), Duration.ofMillis(300), TOTAL));

    @ParameterizedTest
    @EnumSource
    void isNamedAndEndsInTime(Misbehaviour misbehaviour) throws IOException {
        try (OriginServer origin = new OriginServer().on("*", misbehaviour.answer())) {
            Resolver nobody = _ -> List.of();
            Fetcher fetcher = new Fetcher(SETTINGS, new Guard(SETTINGS, nobody), InstantSource.system());
            String url = origin.url("/cited/page");
            Fetched fetched = assertTimeoutPreemptively(TOTAL.plusSeconds(5), () -> fetcher.fetch(url));
            CaptureVerdict verdict = switch (fetched) {
                case Fetched.Failed failed -> failed.verdict();
                case Fetched.Response response ->
                    new Judge().judge(new Evidence(url, response, null, null)).verdict();
            };
            assertEquals(misbehaviour.verdict(), verdict, fetched::toString);
        }
    }
}
