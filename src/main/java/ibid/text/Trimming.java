package ibid.text;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Drops from the element that holds an article what is not the article's text: its title, captions, calls to follow or
/// to subscribe, lists of links, and headings under which nothing is left.
final class Trimming {
    private final Set<Element> dropped;
    private final String title;

    Trimming(Set<Element> dropped, String title) {
        this.dropped = dropped;
        this.title = PageFacts.letters(title);
    }

    void trim(Box root) {
        Box before = null;
        for (Box child : root.children) {
            if (!child.inline() && child.chars > 0 && !dropped.contains(child.element)) {
                if (surplus(child)) {
                    dropped.add(child.element);
                } else if (before != null && isListOfLinks(child) && Calls.leadsElsewhere(before.element.text())) {
                    dropped.add(before.element);
                    dropped.add(child.element);
                } else {
                    trim(child);
                }
                before = child;
            }
        }
        dropDanglingHeadings(root.children);
    }

    private static boolean isListOfLinks(Box box) {
        return isList(box) && box.children.stream().allMatch(item -> item.chars == 0 || item.linkChars > 0);
    }

    private static boolean isList(Box box) {
        return box.tag().equals("ul") || box.tag().equals("ol") || box.tag().equals("dl");
    }

    private boolean surplus(Box box) {
        if (box.tag().equals("h1") || box.tag().equals("h2")) {
            String words = PageFacts.letters(box.element.text());
            return words.length() > 7 && title.contains(words);
        }
        if (isRowOfCards(box)) {
            return true;
        }
        if (box.linkDensity() > .6
                && (isList(box) || box.stops == 0)
                && box.chars > 20
                && !box.tag().equals("p")) {
            return true;
        }
        if (box.chars > 350 || box.chars == 0) {
            return false;
        }
        return Calls.isCall(box.element.text(), box.linkChars > 0) || isCaption(box);
    }

    /// Several boxes of one name, each with a link and few words: teasers of other articles.
    private static boolean isRowOfCards(Box box) {
        List<Box> blocks = box.children.stream()
                .filter(child -> !child.inline() && child.chars > 0 && !isHeading(child))
                .toList();
        String name = blocks.isEmpty() ? "" : blocks.getFirst().element.className();
        return blocks.size() >= 4
                && !name.isEmpty()
                && box.ownChars == 0
                && blocks.stream()
                        .allMatch(card -> card.element.className().equals(name)
                                && !card.tag().equals("p")
                                && card.chars < 250
                                && card.linkDensity() > .1);
    }

    /// A few words in one block with a picture, and no sentence.
    static boolean isCaption(Box box) {
        String words = box.element.text();
        return box.holdsImage
                && box.chars < 160
                && !words.isEmpty()
                && ".!?:…。」”\"".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /// Drops a last heading if what stood below it was dropped.
    private void dropDanglingHeadings(List<Box> siblings) {
        boolean lost = false;
        for (Box box : siblings.reversed()) {
            if (dropped.contains(box.element)) {
                lost |= box.chars > 0;
            } else if (isHeading(box) && lost) {
                dropped.add(box.element);
            } else if (box.chars > 0) {
                return;
            }
        }
    }

    private static boolean isHeading(Box box) {
        return box.tag().length() == 2
                && box.tag().charAt(0) == 'h'
                && Character.isDigit(box.tag().charAt(1));
    }
}
