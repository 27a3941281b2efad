package ibid.bibliography;

import java.util.Map;
import java.util.stream.Collectors;

/// Types of references in RIS for CSL's types of works, and back.
final class RisTypes {
    private static final Map<String, String> OF_CSL = Map.ofEntries(
            Map.entry("article-journal", "JOUR"),
            Map.entry("article-magazine", "MGZN"),
            Map.entry("article-newspaper", "NEWS"),
            Map.entry("bill", "BILL"),
            Map.entry("post-weblog", "BLOG"),
            Map.entry("book", "BOOK"),
            Map.entry("legal_case", "CASE"),
            Map.entry("chapter", "CHAP"),
            Map.entry("paper-conference", "CPAPER"),
            Map.entry("dataset", "DATA"),
            Map.entry("entry-dictionary", "DICT"),
            Map.entry("webpage", "ELEC"),
            Map.entry("entry-encyclopedia", "ENCYC"),
            Map.entry("document", "GEN"),
            Map.entry("hearing", "HEAR"),
            Map.entry("manuscript", "MANSCPT"),
            Map.entry("map", "MAP"),
            Map.entry("motion_picture", "MPCT"),
            Map.entry("pamphlet", "PAMP"),
            Map.entry("patent", "PAT"),
            Map.entry("personal_communication", "PCOMM"),
            Map.entry("report", "RPRT"),
            Map.entry("song", "SOUND"),
            Map.entry("standard", "STAND"),
            Map.entry("legislation", "STAT"),
            Map.entry("thesis", "THES"));

    private static final Map<String, String> OF_RIS =
            OF_CSL.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private RisTypes() {}

    static String ofCsl(String type) {
        return OF_CSL.getOrDefault(type, "GEN");
    }

    static String ofRis(String type) {
        return switch (type) {
            case "EBOOK", "EDBOOK" -> "book";
            case "ECHAP" -> "chapter";
            case "EJOUR", "JFULL", "ABST", "INPR" -> "article-journal";
            case "CONF" -> "paper-conference";
            case "UNPB" -> "manuscript";
            case "ICOMM" -> "personal_communication";
            default -> OF_RIS.getOrDefault(type, "document");
        };
    }
}
