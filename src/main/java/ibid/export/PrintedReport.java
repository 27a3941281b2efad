package ibid.export;

import ibid.report.ChangeReport;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.FindingReport;
import ibid.report.SourceReport;
import ibid.review.Review;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The report that people read and print: one page of HTML that needs nothing else.
final class PrintedReport {
    private PrintedReport() {}

    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance report(FactCheck check, Instant at);
    }

    static String of(FactCheck check, Instant at) {
        return Templates.report(check, at).render();
    }

    /// What the template asks of the records.
    @TemplateExtension
    static final class Words {
        private Words() {}

        /// `PASSAGE_FOUND` as people write it.
        static String printed(Enum<?> constant) {
            String words = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }

        static String dated(Instant at) {
            return Provenance.moment(at);
        }

        static String printed(ChangeReport change) {
            String label = change.label() == null ? "" : change.label();
            return switch (change.what()) {
                case TEXT -> "The claim";
                case NOTE -> ("Note " + label).strip();
                case CITATION -> label.isEmpty() ? "A citation" : "A citation of note " + label;
                case COPY -> label.isEmpty() ? "A source" : "The source: " + label;
            };
        }

        /// Whether an act was about other words than those that stand there now.
        static boolean other(ClaimReport claim, Review review) {
            return !claim.wording().equals(review.basis().text());
        }

        static @Nullable Ruling ruling(ClaimReport claim) {
            return Ruling.of(claim).orElse(null);
        }

        static String heading(FactCheck check) {
            return check.title();
        }

        static String provenance(SourceReport source) {
            return Provenance.of(source);
        }

        /// Candidates are many and say little on paper: only what was looked for, and what came of it.
        static List<FindingReport> telling(CitationReport citation) {
            return citation.findings().stream()
                    .filter(finding -> switch (finding.kind()) {
                        case VERBATIM,
                                NORMALISED,
                                ELIDED,
                                BRACKETED,
                                ALTERED,
                                SPLICED,
                                NOT_IN_THIS_COPY,
                                VALUE_EQUAL,
                                VALUE_DIFFERENT,
                                VALUE_ABSENT,
                                NOT_CHECKABLE -> true;
                        case CANDIDATE_PASSAGE -> false;
                    })
                    .toList();
        }
    }
}
