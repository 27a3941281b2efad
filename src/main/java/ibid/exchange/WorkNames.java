package ibid.exchange;

import ibid.bibliography.FieldDifference;
import ibid.citation.CslItem;
import ibid.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a work may be known by, each by itself: its DOI, its address, and its author, title and year.
record WorkNames(Optional<String> doi, Optional<String> address, Optional<String> words) {
    static WorkNames of(CslItem item) {
        return new WorkNames(
                item.doi() == null ? Optional.empty() : key(item, Set.of("DOI")),
                item.url() == null ? Optional.empty() : key(item, Set.of("URL")),
                key(item, Set.of("author", "editor", "title", "issued")));
    }

    private static Optional<String> key(CslItem item, Set<String> fields) {
        return Sources.key(FieldDifference.taken(CslItem.unnamed(item.type()), item, fields));
    }

    /// In words for a person; empty where they have nothing in common, whatever else they say.
    List<String> inCommonWith(WorkNames other) {
        List<String> common = new ArrayList<>();
        if (doi.isPresent() && doi.equals(other.doi)) {
            common.add("the same DOI");
        }
        if (address.isPresent() && address.equals(other.address)) {
            common.add("the same address");
        }
        if (words.isPresent() && words.equals(other.words)) {
            common.add("the same author, title and year");
        }
        return common;
    }
}
