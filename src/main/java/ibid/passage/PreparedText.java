package ibid.passage;

/// A text made ready to be asked for many quotations.
public final class PreparedText {
    private final Skeleton skeleton;

    private PreparedText(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    public static PreparedText of(String text) {
        return new PreparedText(Skeleton.of(text));
    }

    /// The text as it came: what every offset counts in.
    public String original() {
        return skeleton.original;
    }

    Skeleton skeleton() {
        return skeleton;
    }
}
