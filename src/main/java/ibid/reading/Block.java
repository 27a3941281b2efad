package ibid.reading;

/// A stretch of the canonical text that its format set apart: a paragraph, a heading, a note.
record Block(Span span, Kind kind) {
    enum Kind {
        /// Title, byline, date line, standfirst: what stands before the body.
        FRONT,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE,
        CODE,
        NOTES_HEADING,
        NOTE,
        /// What follows the notes: a line about the author, an imprint.
        BACK;

        /// Whether the author of the document speaks here, so that markers and claims are looked for.
        boolean isBody() {
            return switch (this) {
                case PARAGRAPH, LIST_ITEM, TABLE -> true;
                case FRONT, HEADING, CODE, NOTES_HEADING, NOTE, BACK -> false;
            };
        }

        /// Whether a marker may stand here; a title may carry one though it claims nothing.
        boolean mayHoldMarkers() {
            return switch (this) {
                case FRONT, HEADING, PARAGRAPH, LIST_ITEM, TABLE -> true;
                case CODE, NOTES_HEADING, NOTE, BACK -> false;
            };
        }
    }

    Block as(Kind other) {
        return new Block(span, other);
    }

    String of(String text) {
        return span.of(text);
    }

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }
}
