package ibid.fetch;

import org.jspecify.annotations.Nullable;

/// What the [Judge] goes by.
///
/// @param requestedUrl the cited address
/// @param text the readable text taken from the answer; null when none was taken, empty when there is none
/// @param citedTitle of the work, as the citation gives it
/// @param sibling what an address beside the cited one, which cannot exist, answered; null when it was not asked
/// @param front what the site's front page is; null when it was not asked
public record Evidence(
        String requestedUrl,
        Fetched.Response response,
        @Nullable String text,
        @Nullable String citedTitle,
        Fetched.@Nullable Response sibling,
        Fetched.@Nullable Response front) {

    /// With nothing asked of the site besides the page.
    public Evidence(
            String requestedUrl, Fetched.Response response, @Nullable String text, @Nullable String citedTitle) {
        this(requestedUrl, response, text, citedTitle, null, null);
    }

    public Evidence withSibling(Fetched.Response answer) {
        return new Evidence(requestedUrl, response, text, citedTitle, answer, front);
    }

    public Evidence withFront(Fetched.Response answer) {
        return new Evidence(requestedUrl, response, text, citedTitle, sibling, answer);
    }
}
