package ibid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// An OpenID provider on loopback, small but whole: discovery, keys, sign-in, tokens, sign-out. Whoever comes to sign
/// in is let in as the person that the test has set, without being asked.
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String CLIENT = "ibid";

    private static KeyPair keys;
    private static String issuer;
    private static volatile Person person = new Person("eve", Set.of("editor"), Duration.ofMinutes(5));

    private final Map<String, Signing> codes = new ConcurrentHashMap<>();
    private HttpServer server;

    /// @param lasts how long a sign-in counts
    private record Person(String name, Set<String> groups, Duration lasts) {}

    private record Signing(Person person, String nonce) {}

    /// Who signs in from now on.
    static void signsIn(String name, String group, Duration lasts) {
        person = new Person(name, Set.of(group), lasts);
    }

    /// A token as the provider gives it to a program.
    static String accessToken(String name, Set<String> groups) {
        return token(new Person(name, groups, Duration.ofMinutes(5)), "", issuer);
    }

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/sign-out",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer)));
        server.createContext("/keys", exchange -> json(exchange, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/sign-out", exchange -> {
            Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
            redirect(exchange, asked.get("post_logout_redirect_uri"));
        });
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Signing(person, asked.getOrDefault("nonce", "")));
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state="
                        + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Signing signing = codes.remove(asked.getOrDefault("code", ""));
        if (signing == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        String token = token(signing.person(), signing.nonce(), issuer);
        json(exchange, """
                {"token_type": "Bearer", "expires_in": %d, "id_token": "%s", "access_token": "%s"}""".formatted(signing.person().lasts().toSeconds(), token, token));
    }

    private static String token(Person person, String nonce, String issuer) {
        Instant now = Instant.now();
        String groups =
                person.groups().stream().map(group -> "\"" + group + "\"").collect(Collectors.joining(","));
        String claims = """
                {"iss": "%s", "sub": "%s", "preferred_username": "%2$s", "upn": "%2$s", "aud": "%s", "nonce": "%s",
                 "groups": [%s], "iat": %d, "exp": %d, "jti": "%s"}""".formatted(
                        issuer,
                        person.name(),
                        CLIENT,
                        nonce,
                        groups,
                        now.getEpochSecond(),
                        now.plus(person.lasts()).getEpochSecond(),
                        UUID.randomUUID());
        String signed = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"1\"}") + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", "n": "%s", "e": "%s"}]}""".formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
