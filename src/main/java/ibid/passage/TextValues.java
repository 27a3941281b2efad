package ibid.passage;

import java.util.List;
import java.util.stream.Stream;

/// The dates and numbers of a text.
record TextValues(List<CalendarSpan> dates, List<Quantity> numbers) {
    /// @param language of the text, "" where it is unknown
    static TextValues of(String text, String language) {
        return outside(List.of(), text, language);
    }

    /// The text with these values blanked, so that every offset holds.
    String blankedIn(String text) {
        StringBuilder words = new StringBuilder(text);
        Stream.concat(dates.stream(), numbers.stream()).forEach(value -> {
            for (int i = value.start(); i < value.end(); i++) {
                words.setCharAt(i, ' ');
            }
        });
        return words.toString();
    }

    /// What a claim says itself: the numbers within its quotations belong to these.
    static TextValues outside(List<QuotedSpan> quoted, String text, String language) {
        StringBuilder outside = new StringBuilder(PlainText.of(text));
        for (QuotedSpan span : quoted) {
            for (int i = span.start(); i < span.end(); i++) {
                outside.setCharAt(i, '\u0001');
            }
        }
        String plain = outside.toString();
        List<CalendarSpan> dates = DateReader.read(plain, language);
        return new TextValues(dates, QuantityReader.read(plain, dates, language));
    }
}
