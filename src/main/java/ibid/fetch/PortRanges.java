package ibid.fetch;

import java.util.Arrays;
import java.util.List;

/// The ports that may be fetched, such as `80,443` or `1-65535`.
public record PortRanges(List<Range> ranges) {
    /// Both ends are in it.
    public record Range(int first, int last) {
        public Range {
            if (first < 1 || last > 65535 || first > last) {
                throw new IllegalArgumentException("Not a range of ports: " + first + "-" + last);
            }
        }
    }

    public PortRanges {
        ranges = List.copyOf(ranges);
    }

    /// Reads ports and ranges separated by commas.
    ///
    /// @throws IllegalArgumentException with what is wrong with them
    public static PortRanges parse(String text) {
        return new PortRanges(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(PortRanges::range)
                .toList());
    }

    private static Range range(String part) {
        if (!part.matches("\\d{1,5}(\\s*-\\s*\\d{1,5})?")) {
            throw new IllegalArgumentException("Not a port or a range of ports: " + part);
        }
        String[] ends = part.split("-");
        return new Range(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip()));
    }

    public boolean contains(int port) {
        return ranges.stream().anyMatch(range -> range.first() <= port && port <= range.last());
    }
}
