package ibid.web;

import ibid.document.Became;
import ibid.document.Mend;
import ibid.news.Kind;
import ibid.passage.Drift;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.reading.ReadClaim.Why;
import ibid.report.UncheckedElement;
import ibid.review.Action;
import ibid.review.Verdict;
import ibid.search.Wish.Whose;
import ibid.status.ClaimStatus;
import ibid.status.SourceState;
import ibid.webhook.Delivery;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the desk words and marks the states of the model. Each has a sign of its own, so that nothing rests on colour.
@TemplateExtension
final class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String label(ClaimStatus status) {
        return switch (status) {
            case STALE -> "Stale";
            case SIGNED_OFF -> "Signed off";
            case PROPOSED -> "Proposed";
            case SENT_BACK -> "Sent back";
            case IN_REVIEW -> "In review";
            case DISCREPANCY -> "Discrepancy";
            case CHECKING -> "Checking";
            case PASSAGE_FOUND -> "Passage found";
            case WAITING_FOR_SOURCE -> "Waiting for source";
            case PARTLY_FOUND -> "Partly found";
            case CANDIDATES -> "Candidates";
            case NOTHING_FOUND -> "Nothing found";
            case UNCITED -> "Uncited";
        };
    }

    static String sign(ClaimStatus status) {
        return switch (status) {
            case STALE -> "↻";
            case SIGNED_OFF -> "✓";
            case PROPOSED -> "◐";
            case SENT_BACK -> "↩";
            case IN_REVIEW -> "✎";
            case DISCREPANCY -> "≠";
            case CHECKING -> "…";
            case PASSAGE_FOUND -> "❝";
            case WAITING_FOR_SOURCE -> "◷";
            case PARTLY_FOUND -> "◑";
            case CANDIDATES -> "≈";
            case NOTHING_FOUND -> "∅";
            case UNCITED -> "○";
        };
    }

    /// What the status means, in a sentence.
    static String meaning(ClaimStatus status) {
        return switch (status) {
            case STALE -> "Signed off, and then something that it rests on changed.";
            case SIGNED_OFF -> "A verdict is signed.";
            case PROPOSED -> "A verdict is proposed and waits for a second person.";
            case SENT_BACK -> "A second person sent the proposal back.";
            case IN_REVIEW -> "Somebody has taken it.";
            case DISCREPANCY -> "A copy says something else than the claim.";
            case CHECKING -> "Sources are being fetched and compared.";
            case PASSAGE_FOUND -> "Every quotation, number and date was found in an archived copy.";
            case WAITING_FOR_SOURCE -> "A source has no readable copy yet, so it could not be checked.";
            case PARTLY_FOUND -> "All copies are here; some of it was found, some not.";
            case CANDIDATES -> "All copies are here; passages that may bear on it wait for a reader.";
            case NOTHING_FOUND ->
                "All copies are here and readable, and none has anything. That does not make it false.";
            case UNCITED -> "It cites nothing.";
        };
    }

    static String label(SourceState state) {
        return switch (state) {
            case PENDING -> "Being fetched";
            case ARCHIVED -> "Archived";
            case PRINT_ONLY -> "Print only";
            case UNREACHABLE -> "Unreachable";
            case BLOCKED -> "Blocked";
            case PAYWALLED -> "Behind a paywall";
            case NOT_THE_DOCUMENT -> "Not the document";
        };
    }

    static String label(FindingKind kind) {
        return switch (kind) {
            case VERBATIM -> "Verbatim";
            case NORMALISED -> "Verbatim but for typography";
            case ELIDED -> "Shortened honestly";
            case BRACKETED -> "Bracketed honestly";
            case ALTERED -> "Altered";
            case SPLICED -> "Spliced";
            case NOT_IN_THIS_COPY -> "Not in this copy";
            case VALUE_EQUAL -> "Same value";
            case VALUE_DIFFERENT -> "Different value";
            case VALUE_ABSENT -> "Value not found";
            case CANDIDATE_PASSAGE -> "May bear on it";
            case NOT_CHECKABLE -> "Could not be checked";
        };
    }

    /// The tone in which a finding is shown.
    static String tone(FindingKind kind) {
        return switch (kind) {
            case VERBATIM, NORMALISED, ELIDED, BRACKETED, VALUE_EQUAL -> "found";
            case ALTERED, SPLICED, VALUE_DIFFERENT -> "differs";
            case NOT_IN_THIS_COPY, VALUE_ABSENT, NOT_CHECKABLE -> "open";
            case CANDIDATE_PASSAGE -> "candidate";
        };
    }

    static String label(Element element) {
        return switch (element) {
            case QUOTATION -> "Quotation";
            case NUMBER -> "Number";
            case DATE -> "Date";
            case NAME -> "Name";
            case CLAIM -> "The claim as a whole";
        };
    }

    static String label(UncheckedElement.Reason reason) {
        return switch (reason) {
            case NOT_IN_THIS_COPY -> "looked for, and in no copy";
            case NOT_CHECKABLE -> "no copy to look in yet";
            case PAGES_MISSING -> "perhaps on pages that no copy shows";
            case CHECKING -> "being looked for";
        };
    }

    static String label(Drift.Fate fate) {
        return switch (fate) {
            case IDENTICAL -> "says the same";
            case MOVED -> "says the same in another place";
            case EDITED -> "says it in other words";
            case GONE -> "no longer has it";
        };
    }

    static String label(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> "Confirmed";
            case CONFIRMED_WITH_CORRECTION -> "Confirmed with a correction";
            case CONTRADICTED -> "Contradicted";
            case CANNOT_CONFIRM -> "Cannot be confirmed";
            case NOT_A_FACTUAL_CLAIM -> "Not a factual claim";
        };
    }

    static String label(Action action) {
        return switch (action) {
            case TAKE -> "took it";
            case ASSIGN -> "gave it to";
            case RELEASE -> "gave it back";
            case UNDO -> "took the last act back";
            case PROPOSE -> "proposed";
            case SIGN -> "signed";
            case SEND_BACK -> "sent it back";
            case COMMENT -> "said";
        };
    }

    static String label(Mend.Kind kind) {
        return switch (kind) {
            case FIELDS -> "mended its fields";
            case ACCEPT -> "took its fields over from a bibliography";
            case SPLIT -> "split it";
            case JOIN -> "joined it with its neighbour";
            case UNDO -> "took an act back";
        };
    }

    static String label(Whose whose) {
        return switch (whose) {
            case ANYBODYS -> "Anybody’s";
            case MINE -> "Mine";
            case UNASSIGNED -> "Unassigned";
            case TO_SIGN -> "To sign";
        };
    }

    static String label(Why why) {
        return switch (why) {
            case CITED -> "cites a note";
            case QUOTATION -> "quotes";
            case FIGURE -> "gives a figure";
            case DATE -> "gives a date";
            case NAMED_ACTOR -> "says that somebody did something";
        };
    }

    /// The class that a status or state has in the style sheet: `passage-found`.
    static String css(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A word as it stands in an address.
    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /// What a document came as, in a word.
    static String format(String mediaType) {
        return switch (mediaType.split(";", 2)[0].strip()) {
            case "text/plain" -> "plain text";
            case "text/markdown" -> "Markdown";
            case "text/html", "application/xhtml+xml" -> "HTML";
            case "application/pdf" -> "PDF";
            case "application/epub+zip" -> "EPUB";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "DOCX";
            default -> mediaType;
        };
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String label(Became became) {
        return switch (became) {
            case UNMOVED -> "Stands";
            case MOVED -> "Stands elsewhere";
            case CHANGED -> "Changed";
            case GONE -> "Gone";
            case NEW -> "New";
        };
    }

    static String label(Kind event) {
        return switch (event) {
            case CLAIM_STATUS -> "A claim has another status";
            case CLAIM_REVIEWED -> "Somebody did something with a claim";
            case CAPTURE_ARCHIVED -> "There is a copy of a source";
            case CAPTURE_FAILED -> "A source could not be had";
            case DOCUMENT_EDITION -> "A document came again";
            case DOCUMENT_CHECKING -> "Work on a document began";
            case DOCUMENT_DONE -> "Work on a document ended";
        };
    }

    static String label(Delivery.Outcome outcome) {
        return switch (outcome) {
            case WAITING -> "On its way";
            case DELIVERED -> "Delivered";
            case PARKED -> "Given up";
            case DROPPED -> "Dropped";
        };
    }

    /// Whether there is sense in sending it again.
    static boolean again(Delivery delivery) {
        return switch (delivery.outcome()) {
            case DELIVERED, PARKED -> true;
            case WAITING, DROPPED -> false;
        };
    }
}
