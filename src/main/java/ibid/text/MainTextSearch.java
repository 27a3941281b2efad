package ibid.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds a page's main text: the smallest element that holds most of its paragraphs, less what surrounds them.
final class MainTextSearch {
    /// A child that holds this share of its parent's paragraphs is where the text is.
    private static final double MOST = .75;
    /// From this share of real paragraphs on, a box is prose and not a list of teasers.
    private static final double PROSE = .7;

    /// What a declared text must weigh to be one: two short sentences.
    private static final double LEAST = 100;

    private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Surroundings surroundings;

    private MainTextSearch(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static MainText in(Document page) {
        Box body = Box.of(page.body());
        MainTextSearch search = new MainTextSearch(new Surroundings(body));
        search.prune(body);
        Box root = search.withItsTables(search.root(body));
        new Trimming(search.dropped, page.title()).trim(root);
        List<String> captions = new ArrayList<>();
        search.captions(root, captions);
        String text = TextFlow.of(root.element, search.dropped::contains);
        if (text.isBlank()) {
            // A page of a few words has nothing that could be told from its surroundings.
            return new MainText(TextFlow.of(body.element, _ -> false), captions);
        }
        Standfirst.of(page, root.element, text).ifPresent(captions::addFirst);
        return new MainText(text, captions);
    }

    /// A page of figures or pictures has hardly a paragraph: then what holds them is the text, not its longest line.
    private Box withItsTables(Box root) {
        if (TextFlow.of(root.element, dropped::contains).length() >= LEAST) {
            return root;
        }
        for (Box at = root; at != null; at = at.parent) {
            if (holdsFigures(at.element)) {
                return at;
            }
        }
        return root;
    }

    private boolean holdsFigures(Element element) {
        return element.select("table, figure, dl").stream().anyMatch(each -> each != element && !isDropped(each));
    }

    private boolean isDropped(Element element) {
        return dropped.contains(element) || element.parents().stream().anyMatch(dropped::contains);
    }

    private void captions(Box box, List<String> captions) {
        if (dropped.contains(box.element)) {
            if (Surroundings.isCaption(box) || Trimming.isCaption(box)) {
                captions.add(TextFlow.of(box.element, _ -> false));
            }
        } else {
            box.children.forEach(child -> captions(child, captions));
        }
    }

    private Box root(Box body) {
        Box declared = declared(body);
        return descend(declared == null ? body : declared);
    }

    /// The element that the page itself calls its text, unless there is next to nothing in it.
    private @Nullable Box declared(Box body) {
        List<Box> bodies = new ArrayList<>();
        List<Box> articles = new ArrayList<>();
        collect(body, bodies, articles);
        return heaviest(bodies, .1 * body.weight)
                .map(heaviest -> together(heaviest, bodies))
                .or(() -> heaviest(articles, .1 * body.weight))
                .or(() -> articles.size() == 1 ? heaviest(articles, .03 * body.weight) : Optional.empty())
                .orElse(null);
    }

    /// Some pages declare each part of one text by itself: then what holds all parts is the text.
    private static Box together(Box heaviest, List<Box> bodies) {
        double sum = bodies.stream().mapToDouble(box -> box.weight).sum();
        Box at = heaviest;
        while (at.weight < .95 * sum && at.parent != null) {
            at = at.parent;
        }
        return at.weight <= 1.3 * sum ? at : heaviest;
    }

    private static Optional<Box> heaviest(List<Box> boxes, double least) {
        return boxes.stream()
                .filter(box -> box.weight > LEAST && box.weight > least)
                .max(Comparator.comparingDouble(box -> box.weight));
    }

    private void collect(Box box, List<Box> bodies, List<Box> articles) {
        if (dropped.contains(box.element)) {
            return;
        }
        if (box.element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            bodies.add(box);
            return;
        }
        if (box.tag().equals("article") && box.holdsHeading) {
            articles.add(box);
        }
        for (Box child : box.children) {
            collect(child, bodies, articles);
        }
    }

    /// Follows the heaviest child while it holds most of the paragraphs. What else stands beside it on the way is kept
    /// where it is prose too (the opening lines before a "read on" box), and dropped where it is not.
    private Box descend(Box from) {
        Box root = from;
        Box at = from;
        boolean alone = true;
        while (true) {
            Box heaviest = heaviestChild(at);
            if (heaviest == null
                    || heaviest.weight < MOST * at.weight
                    || heaviest.tag().equals("p")) {
                return alone ? at : root;
            }
            if (alone) {
                alone = !joined(at, heaviest);
            }
            at = heaviest;
            root = alone ? at : root;
        }
    }

    /// Whether some of the text stands beside the heaviest child; then all that does not is dropped.
    private boolean joined(Box at, Box heaviest) {
        List<Box> beside = new ArrayList<>();
        List<Box> elsewhere = new ArrayList<>();
        for (Box child : at.children) {
            if (child != heaviest && !child.inline() && !dropped.contains(child.element)) {
                (!child.holdsHeading && child.linkDensity() < .5 && alike(child, heaviest) ? beside : elsewhere)
                        .add(child);
            }
        }
        if (beside.stream().noneMatch(MainTextSearch::prose)) {
            return false;
        }
        elsewhere.forEach(box -> dropped.add(box.element));
        return true;
    }

    private static boolean prose(Box box) {
        return box.weight >= 80 && box.weight >= PROSE * box.chars;
    }

    /// A paragraph, or called as the heaviest or something in it is called.
    private static boolean alike(Box box, Box heaviest) {
        return box.tag().equals("p")
                || sharesName(box, heaviest)
                || heaviest.children.stream().anyMatch(inner -> sharesName(box, inner));
    }

    private static boolean sharesName(Box a, Box b) {
        return a.element.classNames().stream().anyMatch(name -> b.element.hasClass(name));
    }

    private @Nullable Box heaviestChild(Box at) {
        Box heaviest = null;
        for (Box child : at.children) {
            if (!child.inline()
                    && !dropped.contains(child.element)
                    && (heaviest == null || child.weight > heaviest.weight)) {
                heaviest = child;
            }
        }
        return heaviest;
    }

    /// Drops what surrounds, and takes its weight away from all that holds it.
    private void prune(Box box) {
        for (Box child : box.children) {
            if (surroundings.include(child)) {
                dropped.add(child.element);
                for (Box at = box; at != null; at = at.parent) {
                    at.weight -= child.weight;
                    at.chars -= child.chars;
                    at.linkChars -= child.linkChars;
                }
            } else {
                prune(child);
            }
        }
    }
}
