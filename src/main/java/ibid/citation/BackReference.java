package ibid.citation;

import org.jspecify.annotations.Nullable;

/// A citation by pointing back: "Ibid.", "Togo, op. cit., 24", "supra note 12", a short title.
///
/// @param form the kind of pointing
/// @param to what is pointed at, in the words printed ("note 12", "Togo"), or null for "the one before"
public record BackReference(Form form, @Nullable String to) {
    /// How it points back.
    public enum Form {
        /// The citation just before: "Ibid.", "Id.", "ebd."
        PRECEDING,
        /// An author's work named earlier: "op. cit.", "a.a.O."
        AUTHOR,
        /// A note by its number: "supra note 12", "oben Fn. 12"
        NOTE,
        /// An author and a shortened title
        SHORT_TITLE
    }
}
