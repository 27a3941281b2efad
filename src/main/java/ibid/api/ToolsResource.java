package ibid.api;

import ibid.citation.CitationParser;
import ibid.citation.ParsedCitation;
import ibid.identity.Role;
import ibid.passage.Difference;
import ibid.passage.Element;
import ibid.passage.FindingKind;
import ibid.passage.Match;
import ibid.passage.Passage;
import ibid.passage.QuotationMatcher;
import ibid.passage.ValueMatcher;
import ibid.text.Extraction;
import ibid.text.Page;
import ibid.text.TextExtractor;
import ibid.text.TextLayer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What Ibid does with notes, quotations, values and copies, for other people's programs. Nothing is stored.
@Path("/tools")
@RolesAllowed(Role.Name.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tools", description = "Stateless: nothing that is sent is stored.")
public class ToolsResource {
    private static final int LONGEST_NOTE = 100_000;
    private static final int LONGEST_QUOTATION = 20_000;

    private final CitationParser parser = new CitationParser();
    private final QuotationMatcher quotations = new QuotationMatcher();
    private final ValueMatcher values = new ValueMatcher();
    private final TextExtractor extractor = new TextExtractor();

    /// A note to read.
    @Schema(description = "A note to read.")
    record NoteText(
            @NotBlank @Size(max = LONGEST_NOTE) String note,

            @Schema(description = "The document's language, a BCP 47 tag; guessed when left out.") @Nullable String language) {}

    /// The works that a note cites.
    @Schema(description = "The works that a note cites, in order.")
    record CitationsRead(List<ParsedCitation> citations) {}

    @POST
    @Path("/citations")
    @Operation(
            summary = "Read one note",
            description = "Into the works it cites, each with its fields in CSL-JSON 1.0.2 and a confidence.")
    @APIResponse(responseCode = "200", description = "The citations; none for a note that is all commentary.")
    @APIResponse(responseCode = "400", description = "There is no note, or it is too long.")
    public CitationsRead citations(@Valid @NotNull NoteText note) {
        return new CitationsRead(
                parser.parse(note.note(), Particulars.tag(DocumentResource.blankToNull(note.language()))));
    }

    /// A quotation and a text to hold it against.
    @Schema(description = "A quotation, without its quotation marks, and a text to hold it against.")
    record Quoted(
            @NotBlank @Size(max = LONGEST_QUOTATION) String quotation,
            @NotNull String text) {}

    /// What was seen of a quotation.
    @Schema(description = "What was seen of a quotation.")
    record QuotationFinding(
            FindingKind kind,
            @Nullable Passage passage,
            List<Difference> differences,
            @Nullable String reason) {}

    @POST
    @Path("/quotations")
    @Operation(
            summary = "Hold a quotation against a text",
            description =
                    "One finding: VERBATIM, NORMALISED, ELIDED, BRACKETED, ALTERED, SPLICED or NOT_IN_THIS_COPY. A"
                            + " quotation with one changed word is ALTERED, and the differences name the word.")
    @APIResponse(responseCode = "200", description = "The finding.")
    @APIResponse(responseCode = "400", description = "There is no quotation, or it is too long.")
    public QuotationFinding quotations(@Valid @NotNull Quoted quoted) {
        Match match = quotations.match(quoted.quotation(), quoted.text());
        return new QuotationFinding(match.kind(), match.passage(), match.differences(), match.reason());
    }

    /// A claim and a text to hold it against.
    @Schema(description = "A claim and a text to hold it against.")
    record Claimed(
            @NotBlank @Size(max = LONGEST_QUOTATION) String claim,
            @NotNull String text) {}

    /// What was seen of one value.
    @Schema(description = "What was seen of one number, date or name.")
    record ValueFinding(
            Element element,
            FindingKind kind,
            String claimed,
            @Nullable String found,
            @Nullable Passage passage,
            @Nullable String reason) {}

    /// What was seen of a claim's values.
    @Schema(description = "What was seen of a claim's values, in the order of the claim.")
    record ValueFindings(List<ValueFinding> findings) {}

    @POST
    @Path("/values")
    @Operation(
            summary = "Hold a claim's numbers, dates and names against a text",
            description = "VALUE_EQUAL, VALUE_DIFFERENT or VALUE_ABSENT for each. Doubtful is never equal.")
    @APIResponse(responseCode = "200", description = "The findings.")
    @APIResponse(responseCode = "400", description = "There is no claim, or it is too long.")
    public ValueFindings values(@Valid @NotNull Claimed claimed) {
        return new ValueFindings(values.match(claimed.claim(), claimed.text()).stream()
                .map(match -> new ValueFinding(
                        match.element(), match.kind(), match.claimed(), match.found(), match.passage(), match.reason()))
                .toList());
    }

    /// The text of a copy, and what the copy says of itself.
    @Schema(description = "The text of a copy, and what the copy says of itself.")
    record TextTaken(
            @Nullable String title,

            @Schema(description = "The first author; 'authors' has them all.") @Nullable String author,

            List<String> authors,
            @Nullable LocalDate published,

            @Schema(description = "When it was last changed, as the page declares it.") @Nullable LocalDate modified,

            @Nullable String language,
            String text,

            @Schema(
                    description =
                            "A standfirst apart from the text, captions and the like: no part of the text, but searched.")
            List<String> captions,

            @Schema(description = "Where each page's text stands; empty where there are no pages.")
            List<Page> pages,

            String extractor,
            String version) {}

    @POST
    @Path("/text")
    @Consumes({
        "text/html",
        "application/xhtml+xml",
        "application/pdf",
        "text/plain",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/epub+zip",
        "application/octet-stream"
    })
    @Operation(
            summary = "Take the text out of a page, a PDF, a DOCX, an EPUB or plain text",
            description = "The body is the bytes themselves, which decide what they are.")
    @APIResponse(responseCode = "200", description = "The text.")
    @APIResponse(responseCode = "415", description = "Not a type whose text can be taken.")
    @APIResponse(responseCode = "422", description = "Damaged, or without text, such as a scan.")
    public TextTaken text(byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type) {
        if (body.length == 0) {
            throw Problem.badRequest("The body is empty. Send the page or the PDF itself.");
        }
        String mediaType = type == null ? null : type.getType() + "/" + type.getSubtype();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return switch (extractor.extract(body, mediaType, charset)) {
            case Extraction.Extracted(TextLayer layer) ->
                new TextTaken(
                        layer.title(),
                        layer.authors().isEmpty() ? null : layer.authors().getFirst(),
                        layer.authors(),
                        layer.published(),
                        layer.modified(),
                        layer.language(),
                        layer.text(),
                        layer.captions(),
                        layer.pages(),
                        layer.extractor(),
                        layer.version());
            case Extraction.NoTextLayer(String reason) ->
                throw Problem.unprocessable("There is no text in it: " + reason, null);
            case Extraction.Broken(String reason) -> throw Problem.unprocessable("It cannot be read: " + reason, null);
            case Extraction.WrongType(String wrong) ->
                throw Problem.of(415, "Unsupported Media Type", "No text can be taken out of " + wrong + ".")
                        .exception();
        };
    }
}
