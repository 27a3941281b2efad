package ibid.passage;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a word list written as a text block.
final class Words {
    private Words() {}

    static Set<String> of(String list) {
        return Arrays.stream(list.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
