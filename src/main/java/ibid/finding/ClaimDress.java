package ibid.finding;

import ibid.document.Claim;
import ibid.passage.Dress;
import ibid.passage.Stretch;
import ibid.reading.Span;
import java.util.List;

/// A claim's dress, as those need it who look for its words.
public final class ClaimDress {
    private ClaimDress() {}

    public static Dress of(Claim claim) {
        List<Span> markers = claim.markers();
        return new Dress(stretches(claim.setOff()), markers == null ? null : stretches(markers));
    }

    private static List<Stretch> stretches(List<Span> spans) {
        return spans.stream().map(span -> new Stretch(span.start(), span.end())).toList();
    }
}
