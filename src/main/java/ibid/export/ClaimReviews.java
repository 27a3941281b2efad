package ibid.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ibid.document.Document;
import ibid.report.CitationReport;
import ibid.report.ClaimReport;
import ibid.report.FindingReport;
import ibid.report.SourceReport;
import ibid.review.Review;
import ibid.review.Verdict;
import ibid.status.ClaimStatus;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verdicts as schema.org has them, for sites and search engines.
///
/// Only what a second person signed, what still stands, and what judges the claim: that a claim could not be settled
/// is no rating of it.
final class ClaimReviews {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// How true a claim is, as far as a verdict says: schema.org wants a number beside the words.
    private record Rating(int value, String words) {}

    private ClaimReviews() {}

    /// @param base where this server is, with a slash at its end
    static ObjectNode of(FactCheck check, URI base) {
        ObjectNode root = JSON.objectNode().put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        check.claims().stream()
                .filter(claim -> claim.status() == ClaimStatus.SIGNED_OFF)
                .forEach(claim -> Ruling.of(claim)
                        .ifPresent(ruling -> rating(ruling.verdict())
                                .ifPresent(rating -> graph.add(review(check, claim, ruling, rating, base)))));
        return root;
    }

    private static Optional<Rating> rating(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> Optional.of(new Rating(5, "Confirmed"));
            case CONFIRMED_WITH_CORRECTION -> Optional.of(new Rating(3, "Confirmed with a correction"));
            case CONTRADICTED -> Optional.of(new Rating(1, "Contradicted"));
            case CANNOT_CONFIRM, NOT_A_FACTUAL_CLAIM -> Optional.empty();
        };
    }

    private static ObjectNode review(FactCheck check, ClaimReport claim, Ruling ruling, Rating rating, URI base) {
        Review proposal = ruling.proposal();
        ObjectNode review = typed("ClaimReview");
        review.put("@id", "urn:uuid:" + proposal.id());
        review.put("url", base.resolve("desk/claims/" + claim.id()).toString());
        review.put("claimReviewed", check.quoted(claim));
        Review signature = ruling.signature();
        if (signature != null) {
            review.put(
                    "datePublished",
                    LocalDate.ofInstant(signature.at(), ZoneOffset.UTC).toString());
            review.set("editor", person(signature.actor()));
        }
        review.set("author", person(proposal.actor()));
        ObjectNode rated = review.putObject("reviewRating").put("@type", "Rating");
        rated.put("ratingValue", rating.value()).put("bestRating", 5).put("worstRating", 1);
        rated.put("alternateName", rating.words());
        body(proposal).ifPresent(text -> review.put("reviewBody", text));
        review.set("itemReviewed", claim(check.document()));
        ArrayNode cited = review.putArray("citation");
        claim.citations().forEach(citation -> cited.add(work(citation, base)));
        return review;
    }

    private static Optional<String> body(Review proposal) {
        String reason = proposal.reason() == null ? "" : proposal.reason();
        String correction = proposal.correction() == null ? "" : "Proposed wording: " + proposal.correction();
        String body = (reason + "\n" + correction).strip();
        return body.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    private static ObjectNode claim(Document document) {
        ObjectNode claim = typed("Claim");
        ObjectNode appearance = typed("CreativeWork");
        put(appearance, "name", document.title());
        put(appearance, "url", document.url());
        put(appearance, "inLanguage", document.language());
        if (document.published() != null) {
            String published = document.published().toString();
            claim.put("datePublished", published);
            appearance.put("datePublished", published);
        }
        if (!document.authors().isEmpty()) {
            ArrayNode authors = claim.putArray("author");
            document.authors().forEach(author -> authors.add(person(author)));
            appearance.set("author", authors);
        }
        claim.set("appearance", appearance);
        return claim;
    }

    private static ObjectNode work(CitationReport citation, URI base) {
        ObjectNode work = typed("CreativeWork").put("text", citation.text());
        put(work, "name", citation.csl().title());
        SourceReport source = citation.source();
        if (source != null) {
            put(work, "url", source.url());
        }
        ArrayNode copies = JSON.arrayNode();
        citation.findings().stream()
                .filter(finding -> finding.passage() != null)
                .map(FindingReport::capture)
                .distinct()
                .forEach(capture -> copies.add(
                        base.resolve("captures/" + capture + "/content").toString()));
        if (!copies.isEmpty()) {
            work.set("archivedAt", copies);
        }
        return work;
    }

    private static ObjectNode person(String name) {
        return typed("Person").put("name", name);
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("@type", type);
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
