package ibid.launch;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// What the native image has to keep for reflection and no extension keeps.
///
/// Types that cross HTTP are found by Quarkus in the signatures of the resources. Types that are only stored, as
/// JSON in a column, are not, nor is what a query makes its rows into or a library looks up by its name. Names, because
/// this package knows none of the features; one test holds the list to the columns, another to a run of the program.
@RegisterForReflection(
        classNames = {
            // Stored as JSON, with what they hold.
            "ibid.capture.CaptureHop",
            "ibid.capture.Ocr",
            "ibid.capture.Ruling",
            "ibid.bibliography.Entry",
            "ibid.citation.BackReference",
            "ibid.citation.BackReference$Form",
            "ibid.citation.CslDate",
            "ibid.citation.CslItem",
            "ibid.citation.CslName",
            "ibid.document.Became",
            "ibid.document.CitationVersion",
            "ibid.document.ClaimEdit",
            "ibid.document.EditionChanges",
            "ibid.document.Mended",
            "ibid.document.ClaimChange$State",
            "ibid.document.NoteEdit",
            "ibid.edition.Edit",
            "ibid.edition.Edit$Kind",
            "ibid.fetch.CaptureVerdict",
            "ibid.finding.LocatedPassage",
            "ibid.passage.Difference",
            "ibid.passage.Passage",
            "ibid.reading.ReadClaim$Why",
            "ibid.reading.ReadProblem",
            "ibid.reading.ReadProblem$Kind",
            "ibid.reading.Span",
            "ibid.reading.Suggestion",
            "ibid.review.Basis",
            "ibid.review.Basis$NoteWords",
            "ibid.source.Tombstone",
            "ibid.takedown.Buried",
            "ibid.text.Page",
            "ibid.warc.WarcReceipt",
            "ibid.warc.WarcReceipt$Entry",
            "ibid.webhook.Attempt",
            // ICU looks up by its name whatever makes its iterators.
            "com.ibm.icu.text.BreakIteratorFactory",
            // Caffeine has a class for each combination of what a cache may do; Quarkus keeps but the most common.
            "com.github.benmanes.caffeine.cache.FS",
            "com.github.benmanes.caffeine.cache.SSMW",
            "com.github.benmanes.caffeine.cache.WS",
            // The command line's files.
            "java.nio.file.Paths",
        })
final class NativeImage {
    private NativeImage() {}
}
