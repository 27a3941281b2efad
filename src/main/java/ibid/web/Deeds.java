package ibid.web;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/// How the desk words the acts of an audit trail.
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
            Map.entry("undo-source", "took an act on works back"));

    private Deeds() {}

    static String deed(String act) {
        return SAID.getOrDefault(act, act);
    }
}
