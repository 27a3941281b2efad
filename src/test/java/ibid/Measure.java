package ibid;

import java.util.Locale;

/// One figure, and what it must be.
///
/// @param area what is measured, the table's heading
/// @param name of the measure
public record Measure(String area, String name, double ours, Target target) {
    /// A bound, and how its figure is printed.
    public sealed interface Target {
        record AtLeast(double bound) implements Target {}

        record AtMost(double bound) implements Target {}
    }

    /// A share between 0 and 1.
    public static Measure share(String area, String name, double ours, double least) {
        return new Measure(area, name, ours, new Target.AtLeast(least));
    }

    /// A share of so many cases; of none, nothing was missed.
    public static Measure share(String area, String name, int part, int all, double least) {
        return share(area, "%s (%d of %d)".formatted(name, part, all), all == 0 ? 1 : (double) part / all, least);
    }

    /// How often something happens that never should.
    public static Measure never(String area, String name, int times) {
        return new Measure(area, name, times, new Target.AtMost(0));
    }

    /// A count, or a speed.
    public static Measure many(String area, String name, double ours, double least) {
        return new Measure(area, name, ours, new Target.AtLeast(least));
    }

    public boolean met() {
        return switch (target) {
            case Target.AtLeast(double bound) -> ours >= bound;
            case Target.AtMost(double bound) -> ours <= bound;
        };
    }

    /// A row of the table; a bound of at most 1 is that of a share.
    public String row() {
        return switch (target) {
            case Target.AtLeast(double bound) when bound <= 1 -> row("%.3f", "≥ ", bound);
            case Target.AtLeast(double bound) -> row("%.0f", "≥ ", bound);
            case Target.AtMost(double bound) -> row("%.0f", bound == 0 ? "" : "≤ ", bound);
        };
    }

    private String row(String format, String sign, double bound) {
        return "%-72s %10s %10s  %s"
                .formatted(
                        name,
                        String.format(Locale.ROOT, format, ours),
                        sign + String.format(Locale.ROOT, format, bound),
                        met() ? "met" : "NOT MET");
    }
}
