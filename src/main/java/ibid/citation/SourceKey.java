package ibid.citation;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What makes two citations cite one source: its DOI, else its normal address, else author, title and year.
///
/// As a string: `doi:10.1000/182`, `url:example.org/a`, `bib:keynes|the economic consequences|1919`.
public sealed interface SourceKey {

    record Doi(String doi) implements SourceKey {
        @Override
        public String toString() {
            return "doi:" + doi;
        }
    }

    /// @param address without scheme: http and https lead to the same source
    record Address(String address) implements SourceKey {
        @Override
        public String toString() {
            return "url:" + address;
        }
    }

    record Bibliographic(String family, String title, String year) implements SourceKey {
        @Override
        public String toString() {
            return "bib:" + family + "|" + title + "|" + year;
        }
    }

    /// The key of a work, or nothing when its fields are too few to share it by.
    static Optional<SourceKey> of(CslItem csl) {
        return of(csl, csl.url());
    }

    /// The same, for a work whose own address is another than the one that is cited, such as one in a web archive.
    static Optional<SourceKey> of(CslItem csl, @Nullable String url) {
        if (csl.doi() != null && !csl.doi().isBlank()) {
            return Optional.of(new Doi(normalDoi(csl.doi())));
        }
        if (url != null) {
            Optional<String> address = normalAddress(url);
            if (address.isPresent()) {
                return Optional.of(new Address(address.get()));
            }
        }
        return bibliographic(csl);
    }

    private static Optional<SourceKey> bibliographic(CslItem csl) {
        String named = csl.title();
        boolean placed = named == null || (csl.section() != null && csl.volume() != null);
        String title = plain(named == null || placed ? place(csl) : named);
        String family = csl.author().isEmpty()
                ? csl.editor().isEmpty() ? "" : familyOf(csl.editor().getFirst())
                : familyOf(csl.author().getFirst());
        String year = yearOf(csl.issued());
        boolean enough = !title.isEmpty()
                && ((placed && title.indexOf(' ') > 0)
                        || !family.isEmpty()
                        || (!year.isEmpty() && title.indexOf(' ') > 0));
        return enough ? Optional.of(new Bibliographic(family, title, year)) : Optional.empty();
    }

    /// "42 U.S.C. 1983", "VII ZR 336/13": law is known by where it is printed or by its number, and needs no title. The
    /// section of a code is the same one whether somebody names the act or not.
    private static String place(CslItem csl) {
        boolean law = switch (csl.type()) {
            case "legislation", "legal_case", "regulation", "bill", "hearing" -> true;
            default -> false;
        };
        return law && (csl.number() != null || csl.volume() != null)
                ? Stream.of(
                                csl.authority(),
                                csl.number(),
                                csl.volume(),
                                csl.containerTitle(),
                                csl.section(),
                                csl.page())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String familyOf(CslName name) {
        String family = name.family() != null ? name.family() : name.literal();
        return family == null ? "" : plain(family);
    }

    private static String yearOf(@Nullable CslDate date) {
        return date == null
                        || date.dateParts().isEmpty()
                        || date.dateParts().getFirst().isEmpty()
                ? ""
                : String.valueOf(date.dateParts().getFirst().getFirst());
    }

    /// Lower case, without accents and macrons, marks as spaces.
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(
                        switch (c) {
                            case 'ß' -> "ss";
                            case 'æ' -> "ae";
                            case 'œ' -> "oe";
                            case 'ø' -> "o";
                            case 'ł' -> "l";
                            case 'đ' -> "d";
                            default -> String.valueOf(c);
                        });
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\''
                    && c != '’'
                    && c != '\u00ad'
                    && !plain.isEmpty()
                    && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static String normalDoi(String doi) {
        return doi.strip()
                .replaceFirst("(?i)^(?:https?://)?(?:(?:dx\\.)?doi\\.org/|doi:\\s*)?", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Host in small letters, no scheme, default port, fragment or closing slash; path and query stay as printed.
    static Optional<String> normalAddress(String url) {
        try {
            String absolute = url.contains("://") ? url : "http://" + url;
            URI uri = new URI(absolute.strip().replace("|", "%7C").replace(" ", "%20"));
            String host = uri.getHost();
            if (host == null) {
                return Optional.empty();
            }
            int port = uri.getPort();
            boolean standard = port == -1 || port == 80 || port == 443;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
            String query = uri.getRawQuery() == null || uri.getRawQuery().isEmpty() ? "" : "?" + uri.getRawQuery();
            return Optional.of(
                    host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "") + (standard ? "" : ":" + port) + path + query);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
