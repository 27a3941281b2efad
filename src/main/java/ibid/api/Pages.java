package ibid.api;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Cursor paging: a page, and a `Link` (RFC 8288) to the next one while there is one.
final class Pages {
    static final int DEFAULT = 50;
    static final int MOST = 200;

    private Pages() {}

    /// @param found one more than the limit, where there is a next page
    /// @param place what names a row's place in the order
    static <T> RestResponse<List<T>> page(List<T> found, int limit, Function<T, String> place, UriInfo uri) {
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        var response = RestResponse.ResponseBuilder.ok(page);
        if (found.size() > limit) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", cursor(place.apply(page.getLast())))
                    .replaceQueryParam("limit", limit)
                    .build()
                    .toString();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a cursor back.
    static <T> Optional<T> place(@Nullable String cursor, Function<String, T> read) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            throw Problem.badParameter(
                    "cursor", "The cursor is not one that this list gave. Start again without a cursor.");
        }
    }
}
