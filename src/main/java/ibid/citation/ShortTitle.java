package ibid.citation;

import org.jspecify.annotations.Nullable;

/// Tells a work named again by surname and short title ("Holloway, “Why Bread Matters,” 12") from one named in full.
final class ShortTitle {
    private static final int LONGEST = 60;

    private ShortTitle() {}

    static @Nullable BackReference in(CslItem csl) {
        String title = csl.title();
        boolean nothingElse = csl.issued() == null
                && csl.publisher() == null
                && csl.publisherPlace() == null
                && csl.containerTitle() == null
                && csl.url() == null
                && csl.doi() == null
                && csl.genre() == null
                && csl.archive() == null
                && csl.editor().isEmpty()
                && csl.volume() == null;
        boolean surnames = !csl.author().isEmpty()
                && csl.author().stream().allMatch(name -> name.family() != null && name.given() == null);
        if (title == null || title.length() > LONGEST || !nothingElse || !surnames || csl.locator() == null) {
            return null;
        }
        return new BackReference(
                BackReference.Form.SHORT_TITLE, csl.author().getFirst().family() + ", " + title);
    }
}
