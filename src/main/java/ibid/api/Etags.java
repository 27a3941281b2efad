package ibid.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Entity tags of reports: a digest of what is reported, so two replicas give the same tag, and any change another.
@ApplicationScoped
class Etags {
    private static final int LENGTH = 16;

    private final ObjectMapper json;

    Etags(ObjectMapper json) {
        this.json = json;
    }

    EntityTag of(Object report) {
        try {
            return ofBytes(json.writeValueAsBytes(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written", e);
        }
    }

    private static EntityTag ofBytes(byte[] report) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(report);
            return new EntityTag(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The tag of a report that changes by itself too: `If-Match` looks only at what a caller can change.
    EntityTag of(Object own, Object report) {
        return new EntityTag(of(own).getValue() + "." + of(report).getValue());
    }

    /// The same of a report that is written already.
    EntityTag of(Object own, byte[] report) {
        return new EntityTag(of(own).getValue() + "." + ofBytes(report).getValue());
    }

    /// As [#require], where background work changes the report while nobody touches what the caller changes.
    void requireOwn(@Nullable String ifMatch, Object own, Object report) {
        String same = "\"" + of(own).getValue() + ".";
        if (ifMatch == null
                || ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).anyMatch(tag -> tag.strip().startsWith(same))) {
            return;
        }
        throw changed("\"" + of(own, report).getValue() + "\"");
    }

    /// Refuses with 412 when the caller acts on a report that is not the current one. Without `If-Match`, or with
    /// `*`, the caller takes what comes.
    void require(@Nullable String ifMatch, EntityTag current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String tag = "\"" + current.getValue() + "\"";
        for (String accepted : ifMatch.split(",")) {
            if (accepted.strip().equals(tag)) {
                return;
            }
        }
        throw changed(tag);
    }

    private static ProblemException changed(String tag) {
        return Problem.of(
                        412,
                        "Precondition Failed",
                        "This has changed since you read it. Read it again (its ETag is now " + tag
                                + ") and decide anew.")
                .exception();
    }
}
