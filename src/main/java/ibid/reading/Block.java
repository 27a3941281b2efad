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
        /// Somebody else's words, set off without quotation marks.
        QUOTATION,
        /// Who said or where it says what is set off before it.
        ATTRIBUTION,
        /// Indented, which may set off a quotation or nothing: [BlockQuotations] decides by what stands around it.
        INDENTED,
        NOTES_HEADING,
        NOTE,
        /// What follows the notes: a line about the author, an imprint.
        BACK;

        /// Whether claims are looked for here: the author of the document speaks, or has somebody speak.
        boolean isBody() {
            return switch (this) {
                case PARAGRAPH, LIST_ITEM, TABLE, QUOTATION, INDENTED -> true;
                case FRONT, HEADING, CODE, ATTRIBUTION, NOTES_HEADING, NOTE, BACK -> false;
            };
        }

        /// Whether a marker may stand here; a title may carry one though it claims nothing.
        boolean mayHoldMarkers() {
            return switch (this) {
                case FRONT, HEADING, PARAGRAPH, LIST_ITEM, TABLE, QUOTATION, ATTRIBUTION, INDENTED -> true;
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
