package dev.apportion.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A provider of OpenID Connect that lets everybody in at once, as who the test says. */
final class IdentityServer implements AutoCloseable {

    static final String CLIENT = "apportion";
    static final String SECRET = "of the client";

    /** What may be wrong with a log-in. */
    enum Fault {
        /** Signed by a key that is not the provider's. */
        OTHER_KEY,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        /** Of another log-in. */
        OTHER_NONCE,
        OTHER_STATE,
        DENIED
    }

    Map<String, Object> claims = Map.of();

    @Nullable
    Fault fault;

    private final HttpServer server;
    /** Made once: without an optimizing compiler a key takes seconds. */
    private static final KeyPair KEY = key();

    private static final KeyPair OTHER = key();

    /** Of the log-in under way. */
    private Map<String, String> asked = Map.of();

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    IdentityServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realm/.well-known/openid-configuration", this::configuration);
        server.createContext("/realm/authorize", this::authorize);
        server.createContext("/realm/token", this::token);
        server.createContext("/realm/keys", this::keys);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys",
                        "subject_types_supported",
                        new String[] {"public"},
                        "response_types_supported",
                        new String[] {"code"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"}));
    }

    /** Somebody's browser, which is led back with a code. */
    private void authorize(HttpExchange exchange) throws IOException {
        asked = parameters(exchange.getRequestURI().getRawQuery());
        String state = fault == Fault.OTHER_STATE ? "guessed" : asked.getOrDefault("state", "");
        String result = fault == Fault.DENIED ? "error=access_denied" : "code=the-code";
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?" + result + "&state="
                                + URLEncoder.encode(state, StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The pages' own server, with the code and the client's secret. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        boolean known = ("Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        try {
            boolean same = base64(MessageDigest.getInstance("SHA-256")
                            .digest(form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.UTF_8)))
                    .equals(asked.get("code_challenge"));
            if (!known || !same || !"the-code".equals(form.get("code"))) {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
                return;
            }
            answer(exchange, Map.of("access_token", "a-token", "token_type", "Bearer", "id_token", idToken()));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String idToken() throws GeneralSecurityException {
        Map<String, Object> all = new TreeMap<>(claims);
        Instant now = Instant.now();
        all.put("iss", fault == Fault.OTHER_ISSUER ? "https://evil.example" : issuer());
        all.put("sub", "1234");
        all.put("aud", fault == Fault.OTHER_AUDIENCE ? "another" : CLIENT);
        all.put("iat", now.getEpochSecond() - 7200);
        all.put("exp", now.getEpochSecond() + (fault == Fault.EXPIRED ? -3600 : 3600));
        all.put("nonce", fault == Fault.OTHER_NONCE ? "guessed" : asked.get("nonce"));
        String signed = json(Map.of("alg", "RS256", "kid", "key")) + "." + json(all);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((fault == Fault.OTHER_KEY ? OTHER : KEY).getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private void keys(HttpExchange exchange) throws IOException {
        RSAPublicKey shown = (RSAPublicKey) KEY.getPublic();
        answer(exchange, Map.of("keys", new Object[] {
            Map.of(
                    "kty", "RSA",
                    "use", "sig",
                    "alg", "RS256",
                    "kid", "key",
                    "n", base64(shown.getModulus()),
                    "e", base64(shown.getPublicExponent()))
        }));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String json(Map<String, ?> content) {
        return base64(JsonMapper.shared().writeValueAsBytes(content));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, Map<String, ?> content) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
