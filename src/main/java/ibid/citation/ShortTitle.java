package ibid.citation;

import org.jspecify.annotations.Nullable;

/// Tells a work named again by surname and short title ("Holloway, “Why Bread Matters,” 12"), or by surname alone
/// ("Holloway, p. 12"), from one named in full.
final class ShortTitle {
    private static final int LONGEST = 60;

    private ShortTitle() {}

    /// "Harbor Co., 512 U.S. at 83": one party, the report, and neither its first page nor its year.
    private static boolean caseAgain(CslItem csl) {
        return csl.author().isEmpty()
                && csl.containerTitle() != null
                && csl.volume() != null
                && csl.locator() != null
                && csl.page() == null
                && csl.issued() == null
                && csl.type().equals("legal_case");
    }

    /// A part of something that is not named: “Securing the Grid” can't be looked for but above.
    private static boolean quoted(@Nullable String title, String text) {
        int at = title == null ? -1 : text.indexOf(title);
        return at > 0 && "“\"«„‘".indexOf(text.charAt(at - 1)) >= 0;
    }

    static @Nullable BackReference in(CslItem csl, String text) {
        String title = csl.title();
        if (title != null && caseAgain(csl)) {
            return new BackReference(BackReference.Form.SHORT_TITLE, title);
        }
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
        if (!nothingElse || !surnames || (csl.locator() == null && !quoted(title, text))) {
            return null;
        }
        if (title == null) {
            return new BackReference(
                    BackReference.Form.AUTHOR, csl.author().getFirst().family());
        }
        if (title.length() > LONGEST) {
            return null;
        }
        return new BackReference(
                BackReference.Form.SHORT_TITLE, csl.author().getFirst().family() + ", " + title);
    }
}
