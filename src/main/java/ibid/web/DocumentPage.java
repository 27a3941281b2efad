package ibid.web;

import ibid.report.ClaimEntry;
import ibid.report.DocumentReport;
import ibid.report.DocumentSurvey;
import ibid.report.NoteReport;
import ibid.status.ClaimStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that a document's page shows: a part of the text, and the claims of that part or those that a filter lets
/// through.
///
/// @param parts the text in parts that a browser shows at once without effort
/// @param part the one that is shown, counted from 1
/// @param filter the only status that is listed, or null for the claims of the part
/// @param user who is at the desk
/// @param alert what went wrong with the last act, or what there is to say
public record DocumentPage(
        DocumentSurvey survey,
        List<List<Paragraph>> parts,
        int part,
        @Nullable ClaimStatus filter,
        String user,
        @Nullable String alert) {
    private static final int CLAIMS_OF_A_PART = 120;
    private static final int CHARACTERS_OF_A_PART = 60_000;
    private static final int LISTED = 200;

    static DocumentPage of(
            DocumentSurvey survey, int part, @Nullable ClaimStatus filter, String user, @Nullable String alert) {
        List<List<Paragraph>> parts =
                parts(new ReadingView(survey.document(), survey.report().notes(), survey.claims()).paragraphs());
        return new DocumentPage(survey, parts, Math.clamp(part, 1, parts.size()), filter, user, alert);
    }

    private static List<List<Paragraph>> parts(List<Paragraph> paragraphs) {
        List<List<Paragraph>> parts = new ArrayList<>();
        List<Paragraph> part = new ArrayList<>();
        int claims = 0;
        int characters = 0;
        for (Paragraph paragraph : paragraphs) {
            if (!part.isEmpty() && (claims >= CLAIMS_OF_A_PART || characters >= CHARACTERS_OF_A_PART)) {
                parts.add(part);
                part = new ArrayList<>();
                claims = 0;
                characters = 0;
            }
            part.add(paragraph);
            claims += Math.toIntExact(
                    paragraph.segments().stream().filter(Segment::opens).count());
            characters += paragraph.segments().stream()
                    .mapToInt(segment -> segment.text().length())
                    .sum();
        }
        parts.add(part);
        return parts;
    }

    public DocumentReport document() {
        return survey.report();
    }

    public List<Paragraph> paragraphs() {
        return parts.get(part - 1);
    }

    /// The claims that are listed beside the text.
    public List<ClaimEntry> claims() {
        return listed().stream().limit(LISTED).toList();
    }

    private List<ClaimEntry> listed() {
        if (filter != null) {
            return survey.claims().stream()
                    .filter(claim -> claim.status() == filter)
                    .toList();
        }
        if (parts.size() == 1) {
            return survey.claims();
        }
        return here();
    }

    /// The claims whose words are in the part that is shown.
    private List<ClaimEntry> here() {
        return paragraphs().stream()
                .flatMap(paragraph -> paragraph.segments().stream())
                .filter(Segment::opens)
                .flatMap(segment -> Optional.ofNullable(segment.claim()).stream())
                .distinct()
                .toList();
    }

    /// How many claims of the list are not shown any more.
    public int unlisted() {
        return Math.max(0, listed().size() - LISTED);
    }

    /// The statuses of the part's claims for the script that recolours the text: id, class, sign and word of each.
    public String statuses() {
        return here().stream()
                .map(claim -> claim.id() + " " + Wording.css(claim.status()) + " " + Wording.sign(claim.status()) + " "
                        + Wording.label(claim.status()))
                .collect(Collectors.joining("\n"));
    }

    /// The notes that nothing points at.
    public List<NoteReport> unplaced() {
        return document().notes().stream().filter(note -> !note.placed()).toList();
    }

    /// Notes that somebody has put to a claim, though no marker points at them.
    public List<NoteReport> put() {
        return document().notes().stream()
                .filter(note -> note.placed() && note.markers().isEmpty())
                .toList();
    }

    /// How far the machine has come, in hundredths.
    public int percent() {
        int all = total();
        int checking = document().progress().checking();
        return all == 0 ? 100 : 100 * (all - checking) / all;
    }

    public List<Map.Entry<ClaimStatus, Integer>> counts() {
        return List.copyOf(document().counts().entrySet());
    }

    public int total() {
        return survey.claims().size();
    }

    /// How many claims wait for the person at the desk.
    public long waiting() {
        return survey.claims().stream().filter(claim -> claim.waitsFor(user)).count();
    }
}
