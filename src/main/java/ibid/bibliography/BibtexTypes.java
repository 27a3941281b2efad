package ibid.bibliography;

import java.util.Map;

/// Kinds of entries in BibTeX for CSL's types of works, and back.
final class BibtexTypes {
    private static final Map<String, String> OF_CSL = Map.ofEntries(
            Map.entry("article", "article"),
            Map.entry("article-journal", "article"),
            Map.entry("article-magazine", "article"),
            Map.entry("article-newspaper", "article"),
            Map.entry("review", "article"),
            Map.entry("review-book", "article"),
            Map.entry("book", "book"),
            Map.entry("collection", "book"),
            Map.entry("classic", "book"),
            Map.entry("chapter", "incollection"),
            Map.entry("entry", "incollection"),
            Map.entry("entry-dictionary", "incollection"),
            Map.entry("entry-encyclopedia", "incollection"),
            Map.entry("paper-conference", "inproceedings"),
            Map.entry("thesis", "phdthesis"),
            Map.entry("report", "techreport"),
            Map.entry("manuscript", "unpublished"),
            Map.entry("pamphlet", "booklet"),
            Map.entry("webpage", "online"),
            Map.entry("post", "online"),
            Map.entry("post-weblog", "online"));

    private static final Map<String, String> OF_BIBTEX = Map.ofEntries(
            Map.entry("article", "article-journal"),
            Map.entry("book", "book"),
            Map.entry("collection", "book"),
            Map.entry("mvbook", "book"),
            Map.entry("proceedings", "book"),
            Map.entry("inbook", "chapter"),
            Map.entry("incollection", "chapter"),
            Map.entry("inreference", "entry-encyclopedia"),
            Map.entry("inproceedings", "paper-conference"),
            Map.entry("conference", "paper-conference"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("thesis", "thesis"),
            Map.entry("techreport", "report"),
            Map.entry("report", "report"),
            Map.entry("unpublished", "manuscript"),
            Map.entry("booklet", "pamphlet"),
            Map.entry("online", "webpage"),
            Map.entry("electronic", "webpage"),
            Map.entry("www", "webpage"),
            Map.entry("dataset", "dataset"),
            Map.entry("software", "software"),
            Map.entry("patent", "patent"));

    private BibtexTypes() {}

    static String ofCsl(String type) {
        return OF_CSL.getOrDefault(type, "misc");
    }

    static String ofBibtex(String type) {
        return OF_BIBTEX.getOrDefault(type, "document");
    }
}
