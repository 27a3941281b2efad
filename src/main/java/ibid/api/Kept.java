package ibid.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What has an id, and where ids of it are found: for whoever asks with one that is none.
enum Kept {
    DOCUMENT("/documents", "GET /documents lists those that there are."),
    CLAIM("/claims", "GET /claims lists those that there are."),
    CITATION("/citations", "The report of a claim, and that of a document, names its citations."),
    SOURCE("/sources", "GET /sources lists those that there are."),
    CAPTURE("/captures", "The report of a source (GET /sources/{id}) names its captures."),
    TEXT_LAYER("/captures/{id}/text", "Leave 'layer' out for the text layer that is searched."),
    BIBLIOGRAPHY("/bibliographies", "POST /documents/{id}/bibliography makes one, and answers with its id."),
    AUDIT("/audits", "GET /audits lists those that there are."),
    TOKEN("/tokens", "GET /tokens lists those that there are."),
    WEBHOOK("/webhooks", "GET /webhooks lists those that there are."),
    DELIVERY("/webhooks/{id}/deliveries", "GET /webhooks/{id}/deliveries lists those that there are.");

    private final String address;
    private final String found;

    Kept(String address, String found) {
        this.address = address;
        this.found = found;
    }

    /// What is kept at addresses that begin like this one.
    static Optional<Kept> at(String path) {
        return Arrays.stream(values())
                .filter(one -> path.startsWith(one.address + "/"))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Where ids of it are found, as a sentence.
    String found() {
        return found;
    }
}
