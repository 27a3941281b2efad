package ibid.fetch;

import java.util.List;

/// A verdict on what came, and what led to it.
///
/// @param signals one short phrase each, for people; stored with the capture
public record Judgement(CaptureVerdict verdict, List<String> signals) {
    public Judgement {
        signals = List.copyOf(signals);
    }

    static Judgement of(CaptureVerdict verdict, String... signals) {
        return new Judgement(verdict, List.of(signals));
    }
}
