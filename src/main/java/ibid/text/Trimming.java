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
        for (Box child : root.children) {
            if (!dropped.contains(child.element)) {
                if (!child.inline() && surplus(child)) {
                    dropped.add(child.element);
                } else if (!child.inline()) {
                    trim(child);
                }
            }
        }
        dropDanglingHeadings(root.children);
    }

    private boolean surplus(Box box) {
        if (box.tag().equals("h1") || box.tag().equals("h2")) {
            String words = PageFacts.letters(box.element.text());
            return words.length() > 7 && title.contains(words);
        }
        if (isRowOfCards(box)) {
            return true;
        }
        boolean list =
                box.tag().equals("ul") || box.tag().equals("ol") || box.tag().equals("dl");
        if (box.linkDensity() > .6
                && (list || box.stops == 0)
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
                .filter(child -> !child.inline() && child.chars > 0)
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

    private void dropDanglingHeadings(List<Box> siblings) {
        boolean something = false;
        for (Box box : siblings.reversed()) {
            boolean heading = box.tag().length() == 2
                    && box.tag().charAt(0) == 'h'
                    && Character.isDigit(box.tag().charAt(1));
            if (heading && !something) {
                dropped.add(box.element);
            }
            something = heading ? something : something || (box.chars > 0 && !dropped.contains(box.element));
        }
    }
}
