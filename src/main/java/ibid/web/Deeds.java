package ibid.web;

import ibid.edition.Edit;
import ibid.report.ChangeReport;
import ibid.report.TrailEntry;
import ibid.review.Verdict;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Map;

/// How the desk words the acts of an audit trail, and what has changed since.
@TemplateExtension
final class Deeds {
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("take", "took"),
            Map.entry("assign", "gave away"),
            Map.entry("release", "gave back"),
            Map.entry("propose", "proposed"),
            Map.entry("sign", "signed"),
            Map.entry("send-back", "sent back"),
            Map.entry("comment", "said"),
            Map.entry("undo", "took the last act back"),
            Map.entry("mark", "marked a claim"),
            Map.entry("mend", "mended a claim"),
            Map.entry("tag", "tagged"),
            Map.entry("untag", "took a tag away"),
            Map.entry("attach", "attached a copy"),
            Map.entry("mend-pages", "said which pages a copy shows"),
            Map.entry("rule-in", "said that a copy is the source"),
            Map.entry("rule-out", "said that a copy is not the source"),
            Map.entry("take-down", "took a copy down"),
            Map.entry("lift-takedown", "put a copy up again"),
            Map.entry("send", "sent in"),
            Map.entry("mend-citation", "mended a citation"),
            Map.entry("accept-citation", "followed a bibliography"),
            Map.entry("split-citation", "split a citation"),
            Map.entry("join-citation", "joined citations"),
            Map.entry("undo-citation", "took an act on a citation back"),
            Map.entry("merge-source", "merged two works"),
            Map.entry("split-source", "told two works apart"),
            Map.entry("distinguish-source", "said that two works are two"),
            Map.entry("undo-source", "took an act on works back"));

    private Deeds() {}

    /// From the words that an act was about to those that the claim has now.
    static List<Edit> since(TrailEntry entry) {
        return entry.now() == null ? List.of() : Edit.between(entry.about(), entry.now());
    }

    static String ruled(TrailEntry entry) {
        return entry.verdict() == null ? "" : Wording.label(Verdict.valueOf(entry.verdict()));
    }

    static String heading(ChangeReport change) {
        String label = change.label();
        return switch (change.what()) {
            case TEXT -> "The claim’s words";
            case NOTE -> label == null ? "A note" : "Note " + label;
            case CITATION -> label == null ? "A citation" : "A citation in note " + label;
            case COPY -> label == null ? "The source" : "The source: " + label;
        };
    }

    static String deed(String act) {
        return SAID.getOrDefault(act, act);
    }
}
