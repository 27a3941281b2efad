package ibid.passage;

import java.util.List;

/// The dates and numbers of a text.
record TextValues(List<CalendarSpan> dates, List<Quantity> numbers) {
    static TextValues of(String text) {
        return outside(List.of(), text);
    }

    /// What a claim says itself: the numbers within its quotations belong to these.
    static TextValues outside(List<QuotedSpan> quoted, String text) {
        StringBuilder outside = new StringBuilder(PlainText.of(text));
        for (QuotedSpan span : quoted) {
            for (int i = span.start(); i < span.end(); i++) {
                outside.setCharAt(i, '\u0001');
            }
        }
        String plain = outside.toString();
        List<CalendarSpan> dates = DateReader.read(plain);
        return new TextValues(dates, QuantityReader.read(plain, dates));
    }
}
