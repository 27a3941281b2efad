package ibid.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The short lines below a page's heading, where author and day are printed without any markup that says so.
final class HeadLines {
    private static final int SHORT = 90;
    private static final int PARAGRAPH = 160;
    private static final int ELEMENTS = 30;
    private static final Pattern BYLINE =
            Pattern.compile("(?iU)^(?:(?:words |text )?by|von|par|por|di|door|av|af|文|取材・文)[\\s:：・]+\\S.*");
    private static final Pattern PERSON = Pattern.compile(
            "(?U)\\p{Lu}[\\p{L}.'’-]*(?: (?:de|da|do|dos|del|della|di|du|van|von|der|den|la|le|ten|zu|al|el|bin|\\p{Lu}[\\p{L}.'’-]*)){1,4}"
                    + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,10}");
    private static final String BLOCKS = "p, div, ul, ol, section, article, table, header, blockquote, h1, h2, h3";

    private final @Nullable Element heading;
    private final Map<Element, Integer> places = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private HeadLines(@Nullable Element heading) {
        this.heading = heading;
    }

    static HeadLines of(Document page) {
        List<Element> headings = page.getElementsByTag("h1").stream()
                .filter(each -> !each.text().isBlank())
                .toList();
        String title = PageFacts.letters(page.title());
        Element heading = headings.stream()
                .filter(each -> title.contains(PageFacts.letters(each.text())) && each.closest("header nav") == null)
                .reduce((some, other) -> other.text().length() > some.text().length() ? other : some)
                .orElse(headings.isEmpty() ? null : headings.getFirst());
        HeadLines head = new HeadLines(heading);
        List<Element> all = page.getAllElements();
        for (int i = 0; i < all.size(); i++) {
            head.places.put(all.get(i), i);
        }
        if (heading != null) {
            int from = head.places.getOrDefault(heading, 0)
                    + heading.getAllElements().size();
            head.read(all.subList(Math.min(from, all.size()), Math.min(from + ELEMENTS, all.size())));
        }
        return head;
    }

    private void read(List<Element> following) {
        Element taken = null;
        for (Element each : following) {
            String text = each.text().replace('\u00a0', ' ').strip();
            boolean leaf = each.children().stream().noneMatch(child -> child.is(BLOCKS));
            if (!leaf || text.isEmpty() || (taken != null && each.parents().contains(taken))) {
                continue;
            }
            if (text.length() > PARAGRAPH) {
                return;
            }
            if (text.length() <= SHORT) {
                lines.add(text);
            }
            taken = each;
        }
    }

    /// The day of a line that is no sentence.
    Optional<LocalDate> day() {
        return lines.stream()
                .filter(line -> ".!?。".indexOf(line.charAt(line.length() - 1)) < 0)
                .flatMap(line -> DateText.read(line).stream())
                .findFirst();
    }

    /// The names of a line that begins with "By" and holds nothing but names of persons.
    List<String> authors() {
        return lines.stream()
                .filter(line -> BYLINE.matcher(line).matches())
                .map(line -> Bylines.names(List.of(line)))
                .filter(names -> !names.isEmpty() && arePersons(names))
                .findFirst()
                .orElse(List.of());
    }

    static boolean arePersons(List<String> names) {
        return names.stream().allMatch(name -> PERSON.matcher(name).matches());
    }

    /// How far an element stands from the article that the heading heads: 0 in it, 1 behind the heading, 2 before, 3 in
    /// what leads elsewhere.
    int distance(Element element) {
        if (element.closest("nav, aside, [role=navigation]") != null) {
            return 3;
        }
        if (heading == null) {
            return 2;
        }
        Element article = heading.closest("article, main, [role=main]");
        if (article != null && article == element.closest("article, main, [role=main]")) {
            return 0;
        }
        return places.getOrDefault(element, 0) > places.getOrDefault(heading, 0) ? 1 : 2;
    }
}
