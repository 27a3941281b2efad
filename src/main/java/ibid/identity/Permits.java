package ibid.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Opens one archived copy at the archive's own origin for some minutes. No session reaches there, so whoever may see
/// the copy brings a permit along: until when, signed with a key that all replicas have.
@ApplicationScoped
public class Permits {
    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final ArchiveOrigin origin;
    private final SignIn signIn;
    private final EntityManager entities;
    private final Clock clock;
    private byte @Nullable [] key;

    Permits(ArchiveOrigin origin, SignIn signIn, EntityManager entities, Clock clock) {
        this.origin = origin;
        this.signIn = signIn;
        this.entities = entities;
        this.clock = clock;
    }

    /// Before the socket is open: verifying happens where nothing may wait for a database.
    @Transactional
    void agreeOnAKey(@Observes @Priority(Doorkeeper.FIRST + 1) StartupEvent event) {
        if (origin.written().isEmpty() || !signIn.required()) {
            return;
        }
        byte[] mine = new byte[BYTES];
        new SecureRandom().nextBytes(mine);
        entities.createNativeQuery("insert into permit_key (secret) values (?1) on conflict do nothing")
                .setParameter(1, mine)
                .executeUpdate();
        key = (byte[]) entities.createNativeQuery("select secret from permit_key", byte[].class)
                .getSingleResult();
    }

    /// What stands behind the address of a copy; nothing where nobody signs in.
    public String query(UUID capture) {
        if (!signIn.required()) {
            return "";
        }
        long until = clock.instant().plus(LASTING).getEpochSecond();
        return "?until=" + until + "&key=" + signature(capture.toString(), Long.toString(until));
    }

    /// Whether a request for a copy may be answered.
    boolean opens(String capture, @Nullable String until, @Nullable String signed) {
        if (!signIn.required()) {
            return true;
        }
        return until != null
                && signed != null
                && until.matches("\\d{1,12}")
                && MessageDigest.isEqual(
                        signature(capture, until).getBytes(StandardCharsets.US_ASCII),
                        signed.getBytes(StandardCharsets.US_ASCII))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }

    private String signature(String capture, String until) {
        if (key == null) {
            throw new IllegalStateException("no key: there is no archive origin");
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((capture + " " + until).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
