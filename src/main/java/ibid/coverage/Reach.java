package ibid.coverage;

/// How far copies that show some pages of a work reach what a note cites of it.
public enum Reach {
    /// They show all that is cited.
    INSIDE,
    /// They show some of it.
    PARTLY,
    /// They show none of it.
    OUTSIDE,
    /// Nobody can say: the note names no page, or names something else than a page.
    UNKNOWN;

    /// Whether what is not seen there does not stand where the note says that it stands.
    public boolean answers() {
        return switch (this) {
            case INSIDE -> true;
            case PARTLY, OUTSIDE, UNKNOWN -> false;
        };
    }
}
