package ibid.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads papers cited from an archive: what it is, its date, the shelf, the house ("Letter from A to B, 4 May 1871,
/// Reed Papers, box 3, County Archives").
final class ArchiveReader {
    private static final Pattern SHELF = Pattern.compile(
            "(?i)\\b(?:box|folder|série|fonds|legajo|liasse|file|reel|carton|dossier|busta|filza|record group|akten?|bestand|nachlass|nachlaß|sign\\.|signatur)\\s*(?:no\\.?|nr\\.?)?\\s*[\\p{Lu}\\d]|\\b(?:RG|MSS?|FO|CAB|WO|CO|HO|Rep|R)\\.?\\s+\\d+[/\\d]*\\b");
    private static final StemmedPattern HOUSE = new StemmedPattern(
            "\\b(?:archives?|archivio|archivo|archiv|\\p{L}*archiv|record office|public records?|manuscripts? division|special collections|biblioteca|bibliothek|library)\\b|(?-i:\\b(?:TNA|PRO|NARA|BArch|ASV|AN)\\b)",
            "rchiv",
            "ecord",
            "anuscript",
            "ollection",
            "iblio",
            "ibrary",
            "TNA",
            "PRO",
            "NARA",
            "BArch",
            "ASV",
            "AN");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?i)\\bpress\\b|\\bverlag\\b|\\bvol\\.|\\bpp\\.|ISBN|https?://|[“„«]");

    /// "Stadtarchiv Neustadt, Bestand 14", "TNA, FO 371": who cites by the house names no paper.
    private static final Pattern CITED_BY_HOUSE = Pattern.compile(
            "^(?:\\p{Lu}{2,6}|(?:\\p{L}+\\s){0,2}\\p{L}*(?:[Aa]rchiv\\b|[Aa]rchives?\\b|[Aa]rchivio\\b|[Aa]rchivo\\b).*)$");

    private final DateReader dates = new DateReader();

    static boolean reads(String text) {
        return HOUSE.in(text)
                && SHELF.matcher(text).find()
                && !PUBLISHED.matcher(text).find();
    }

    CslItem read(String text, @Nullable String language) {
        Draft draft = new Draft();
        draft.type = "manuscript";
        List<String> location = new ArrayList<>();
        boolean shelved = false;
        for (String printed : text.split("[,;]\\s+", -1)) {
            String piece = printed.replaceAll("[.\\s]+$", "").strip();
            CslDate date = draft.issued == null && !shelved ? dates.read(piece) : null;
            boolean house = HOUSE.in(piece) && !SHELF.matcher(piece).find();
            if (draft.title == null
                    && draft.archive == null
                    && house
                    && CITED_BY_HOUSE.matcher(piece).find()) {
                draft.archive = piece;
            } else if (draft.title == null && draft.archive == null) {
                draft.title = piece;
                draft.issued = date;
            } else if (date != null && date.literal() == null && piece.length() < 24) {
                draft.issued = date;
            } else if (house && draft.archive == null) {
                draft.archive = piece;
            } else {
                shelved = true;
                location.add(piece);
            }
        }
        draft.archiveLocation = location.isEmpty() ? null : String.join(", ", location);
        if (draft.title != null) {
            draft.language = new TitleLanguage().guess(draft.title, language);
        }
        return draft.item();
    }
}
