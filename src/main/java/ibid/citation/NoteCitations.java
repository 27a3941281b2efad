package ibid.citation;

import java.util.List;

/// The citations of one note, in order.
///
/// @param label the note's number or mark as printed ("12", "*")
public record NoteCitations(String label, List<ParsedCitation> citations) {
    public NoteCitations {
        citations = List.copyOf(citations);
    }
}
