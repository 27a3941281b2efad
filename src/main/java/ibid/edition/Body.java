package ibid.edition;

import ibid.reading.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of an edition outside its notes, and where its sentences begin and end.
final class Body {
    private final String text;
    private final List<Span> markers;
    private final Words words;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<Integer> opens = new HashSet<>();
    private final Set<Integer> closes = new HashSet<>();

    Body(Manuscript manuscript) {
        this.text = manuscript.text();
        this.markers = manuscript.markers();
        List<String> tokens = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Span sentence : manuscript.sentences()) {
            Words some = words(sentence);
            tokens.addAll(some.tokens());
            spans.addAll(some.spans());
            if (!some.isEmpty()) {
                opens.add(some.spans().getFirst().start());
                closes.add(some.spans().getLast().end());
            }
        }
        this.words = new Words(tokens, spans);
        for (int i = 0; i < tokens.size(); i++) {
            places.computeIfAbsent(tokens.get(i), _ -> new ArrayList<>()).add(i);
        }
    }

    Words words(Span span) {
        return Words.of(text, span, markers);
    }

    /// Whether words are one or several whole sentences.
    boolean isWhole(Words some) {
        return !some.isEmpty()
                && opens.contains(some.spans().getFirst().start())
                && closes.contains(some.spans().getLast().end());
    }

    /// All places where exactly these words stand one after the other, in order.
    List<Words> places(Words sought) {
        int rarest = 0;
        for (int i = 1; i < sought.tokens().size(); i++) {
            if (at(sought, i).size() < at(sought, rarest).size()) {
                rarest = i;
            }
        }
        List<Words> found = new ArrayList<>();
        int size = sought.tokens().size();
        for (int place : sought.isEmpty() ? List.<Integer>of() : at(sought, rarest)) {
            int from = place - rarest;
            if (from >= 0
                    && from + size <= words.tokens().size()
                    && words.tokens().subList(from, from + size).equals(sought.tokens())) {
                found.add(new Words(sought.tokens(), List.copyOf(words.spans().subList(from, from + size))));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(some -> some.spans().getFirst().start()))
                .toList();
    }

    private List<Integer> at(Words sought, int index) {
        return places.getOrDefault(sought.tokens().get(index), List.of());
    }

    /// The stretch of some words, with the markers right behind them where they are wanted.
    Span span(Words some, boolean withMarkers) {
        int end = some.spans().getLast().end();
        for (Span marker : withMarkers ? markers : List.<Span>of()) {
            if (marker.start() >= end && text.substring(end, marker.start()).isBlank()) {
                end = marker.end();
            } else if (marker.start() > end) {
                break;
            }
        }
        return new Span(some.spans().getFirst().start(), end);
    }
}
