package ibid.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningSecretTest {
    /// The example of the specification's reference libraries.
    @Test
    void theSpecificationsExampleIsSignedAsItSays() {
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.signature(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330L), "{\"test\": 2432232314}"));
    }

    @Test
    void aSecretIsRandomAndNotShownInALog() {
        SigningSecret one = SigningSecret.random(new SecureRandom());
        assertEquals(32, Base64.getDecoder().decode(one.text().substring("whsec_".length())).length);
        assertNotEquals(one, SigningSecret.random(new SecureRandom()));
        assertTrue(!one.toString().contains(one.text().substring(6)));
    }
}
