package ibid.api;

import ibid.fetch.WebUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a sender says of a document. It is stored, shown and linked, so it is looked at first.
///
/// @param url http or https: the desk links it
/// @param language a BCP 47 tag, in its canonical writing
record Particulars(
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String language) {
    static final int LONGEST_TITLE = 1_000;
    static final int LONGEST_URL = 4_000;

    Particulars {
        title = DocumentResource.blankToNull(title);
        url = address(DocumentResource.blankToNull(url));
        language = tag(DocumentResource.blankToNull(language));
    }

    private static @Nullable String address(@Nullable String url) {
        if (url == null) {
            return null;
        }
        return switch (WebUrl.parse(url)) {
            case WebUrl.Parsed.Web _ -> url;
            case WebUrl.Parsed.OtherScheme(String scheme) ->
                throw Problem.badParameter(
                        "url", "'url' must be an http or https address, not " + scheme + "." + remedy(url));
            case WebUrl.Parsed.Invalid(String reason) ->
                throw Problem.badParameter("url", "'url' is not an address: " + reason + "." + remedy(url));
        };
    }

    /// People copy `www.example.org/x` without what a browser hides before it.
    private static String remedy(String url) {
        String whole = "https://" + url;
        boolean bare =
                url.matches("[^:/?#@]+\\.[^:/?#@]+(?:[:/?#].*)?") && WebUrl.parse(whole) instanceof WebUrl.Parsed.Web;
        return bare ? " If " + whole + " is meant, send that." : "";
    }

    static @Nullable String tag(@Nullable String language) {
        if (language == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(language).build();
            int length = locale.getLanguage().length();
            if (length == 2 || length == 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Told below: the library says where it broke off, which helps nobody.
        }
        throw Problem.badParameter(
                "language", "'language' must be a BCP 47 tag such as en, de-CH or ja, not '" + language + "'.");
    }

    /// The names of what was said.
    List<String> said() {
        List<String> said = new ArrayList<>();
        if (title != null) {
            said.add("title");
        }
        if (url != null) {
            said.add("url");
        }
        if (published != null) {
            said.add("published");
        }
        if (language != null) {
            said.add("language");
        }
        return said;
    }
}
