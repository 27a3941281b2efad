package ibid.fetch;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a citation lets one expect of the page: the words of the cited title, and those of the cited address, which
/// often holds the title in short.
final class Cited {
    private static final double ABSENT = 0.25;
    private static final double PRESENT = 0.6;

    /// Below that many words, an address tells nothing about a page that lacks them.
    private static final int TELLING = 2;

    /// Of many words one may stand anywhere.
    private static final double STRAY = 0.25;

    /// Unless it is one of that many letters.
    private static final int LONG_WORD = 6;

    /// From that many on, a page that has none of them is hardly the one.
    private static final int SURELY = 3;

    /// A page with that many words uses the little words of its language.
    private static final int LONG = 300;

    private final @Nullable String title;
    private final Set<String> address;
    private final List<String> last;
    private final Set<String> all;

    private Cited(@Nullable String title, String url) {
        this.title = title;
        this.address = AddressWords.telling(url);
        this.last = AddressWords.last(url);
        this.all = Stream.of(AddressWords.all(url), Words.list(title == null ? "" : title))
                .flatMap(List::stream)
                .map(AddressWords::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Cited of(Evidence evidence) {
        return new Cited(evidence.citedTitle(), evidence.requestedUrl());
    }

    boolean hasTitle() {
        return title != null;
    }

    /// Whether the cited title stands on the page.
    boolean isOn(PageShape shape) {
        return share(shape).filter(share -> share >= PRESENT).isPresent();
    }

    boolean isMissingFrom(PageShape shape) {
        return share(shape).filter(share -> share < ABSENT).isPresent();
    }

    /// How much of the cited title stands on the page; empty when that tells nothing: no title, a short one, or one in
    /// another script or language than the page (a romanised or translated title).
    private Optional<Double> share(PageShape shape) {
        if (title == null) {
            return Optional.empty();
        }
        Set<String> telling = Words.telling(title);
        String page = shape.title() + " " + shape.meta("og:title") + " " + shape.shown();
        if (telling.size() < 2 || !Words.isWrittenIn(page, Words.script(title))) {
            return Optional.empty();
        }
        Set<String> there = Set.copyOf(Words.list(page));
        Set<String> little = new LinkedHashSet<>(Words.list(title));
        little.removeAll(telling);
        little.removeIf(word -> word.chars().anyMatch(Character::isDigit));
        boolean otherLanguage =
                there.size() > LONG && little.size() >= 2 && little.stream().noneMatch(there::contains);
        long found = telling.stream().filter(there::contains).count();
        return otherLanguage && found == 0 ? Optional.empty() : Optional.of((double) found / telling.size());
    }

    /// Whether the page is headed by what its address says.
    boolean addressHeads(PageShape shape) {
        if (last.size() >= TELLING && AddressWords.isHeading(last, shape.headings())) {
            return true;
        }
        Set<String> heads = plain(shape.title() + " " + shape.meta("og:title") + " " + shape.headings());
        long found = address.stream().filter(heads::contains).count();
        return address.size() >= TELLING && found >= TELLING && found >= PRESENT * address.size();
    }

    /// Whether the words of the address are repeated there, as a site does that looks for them.
    boolean addressIsRepeatedIn(String searched) {
        Set<String> there = plain(searched);
        return address.stream().filter(there::contains).count() >= TELLING;
    }

    /// How much it says against a page that hardly a word of its address stands on it: 0 nothing, 1, or 2 where
    /// there are many of them.
    int addressIsMissingFrom(PageShape shape) {
        String shown = shape.title() + " " + shape.shown();
        boolean silent = address.isEmpty()
                || (address.size() < TELLING && address.iterator().next().length() < LONG_WORD);
        if (silent || Words.script(shown) != Words.script(String.join(" ", address))) {
            return 0;
        }
        Set<String> there = plain(shown + " " + shape.meta("description") + " " + shape.meta("og:title"));
        boolean missing = address.stream().filter(there::contains).count() <= address.size() * STRAY;
        return !missing ? 0 : address.size() >= SURELY ? 2 : 1;
    }

    /// Whether title or address use these very words: then a page that does is about them.
    boolean speaksOf(String phrase) {
        return all.containsAll(plain(phrase));
    }

    private static Set<String> plain(String text) {
        Set<String> words = new HashSet<>();
        Words.list(text).forEach(word -> words.add(AddressWords.plain(word)));
        return words;
    }
}
