package ibid.citation;

import org.jspecify.annotations.Nullable;

/// A reference whose fields people marked.
///
/// @param set the collection that it comes from
/// @param labels one per char of the text; null where nobody said
record GoldReference(String set, String text, @Nullable Label[] labels) {
    /// The label of each token, by its first char that has one.
    Label[] of(Tokens tokens) {
        Label[] found = new Label[tokens.count];
        for (int i = 0; i < tokens.count; i++) {
            Label label = null;
            for (int at = tokens.start[i]; at < tokens.end[i] && label == null; at++) {
                label = labels[at];
            }
            found[i] = label != null ? label : i > 0 ? found[i - 1] : Label.OTHER;
        }
        return found;
    }

    static Builder in(String set) {
        return new Builder(set);
    }

    /// Puts a reference together from labelled pieces.
    static final class Builder {
        private final String set;
        private final StringBuilder text = new StringBuilder();
        private final java.util.List<@Nullable Label> labels = new java.util.ArrayList<>();

        private Builder(String set) {
            this.set = set;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        Builder add(String piece, @Nullable Label label) {
            for (int i = 0; i < piece.length(); i++) {
                char c = piece.charAt(i);
                boolean space = Character.isWhitespace(c);
                if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
                    continue;
                }
                text.append(space ? ' ' : c);
                labels.add(label);
            }
            return this;
        }

        GoldReference build() {
            return new GoldReference(set, text.toString(), labels.toArray(Label[]::new));
        }
    }
}
