package ibid.fetch;

import java.util.ArrayList;
import java.util.List;

/// Signs for and against a page, each with its weight and in words.
///
/// No sign is enough by itself, unless its weight says so, and signs that many sound pages have (few words, a cited
/// title that is not there) are not enough together either: what condemns has to be among them as well.
final class Weighing {
    private static final int ENOUGH = 4;

    private final List<String> signals = new ArrayList<>();
    private int weight;
    private boolean telling;

    /// A sign that sound pages hardly have.
    Weighing telling(int points, String sign) {
        telling = true;
        return against(points, sign);
    }

    /// A sign that sound pages may have as well.
    Weighing against(int points, String sign) {
        weight += points;
        signals.add(sign);
        return this;
    }

    /// A sign that speaks for the page.
    Weighing inFavour(int points, String sign) {
        weight -= points;
        signals.add("but " + sign);
        return this;
    }

    /// Whether there is any sign that sound pages hardly have.
    boolean tells() {
        return telling;
    }

    boolean condemns() {
        return telling && weight >= ENOUGH;
    }

    List<String> signals() {
        return List.copyOf(signals);
    }
}
