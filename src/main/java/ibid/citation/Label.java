package ibid.citation;

/// What a token of a reference belongs to. The order is that of the model's weights.
enum Label {
    AUTHOR,
    TITLE,
    TRANSLATION,
    CONTAINER,
    EDITOR,
    TRANSLATOR,
    SERIES,
    VOLUME,
    EDITION,
    DATE,
    PAGES,
    PUBLISHER,
    PLACE,
    ADDRESS,
    GENRE,
    ARCHIVE,
    OTHER;

    static final Label[] ALL = values();
    static final int COUNT = ALL.length;
}
