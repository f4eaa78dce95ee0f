package org.mortise.itests.security;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mortise.itests.harness.IdentityProvider;
import org.mortise.testkit.server.Json;

/** An identity provider that says whatever a test wants it to say; at the addresses of the real one, which is not running then. */
final class SmallIssuer implements AutoCloseable {

    private static final String KEY = "small";

    private final String issuer;
    private final HttpServer server;
    private final KeyPair keys = keys();
    private final KeyPair others = keys();
    private volatile String token = "";

    SmallIssuer(int port) {
        issuer = IdentityProvider.issuer(port);
        String path = "/realms/mortise";
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String certificates = issuer + "/protocol/openid-connect/certs";
        Map<String, Object> metadata = new LinkedHashMap<>(Json.object(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/protocol/openid-connect/auth",
                "token_endpoint",
                issuer + "/protocol/openid-connect/token",
                "jwks_uri",
                certificates));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        answers(path + "/.well-known/openid-configuration", () -> metadata);
        answers(path + "/protocol/openid-connect/certs", () -> Json.object("keys", List.of(publicKey())));
        answers(
                path + "/protocol/openid-connect/token",
                () -> Json.object("access_token", "x", "token_type", "Bearer", "expires_in", 60, "id_token", token));
        server.start();
    }

    private interface Content {
        Object get();
    }

    private void answers(String path, Content content) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = Json.write(content.get()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** Of an ID token that is good, to be spoilt. */
    Map<String, Object> claims(String nonce) {
        long now = Instant.now().getEpochSecond();
        return new LinkedHashMap<>(Json.object(
                "iss",
                issuer,
                "sub",
                "forger-1",
                "aud",
                "mortise",
                "iat",
                now,
                "exp",
                now + 300,
                "nonce",
                nonce,
                "preferred_username",
                "forger-1"));
    }

    void says(String idToken) {
        token = idToken;
    }

    String signed(Map<String, Object> claims) {
        return rsa(keys, claims);
    }

    /** With the same name of the key, and another key. */
    String signedByAnother(Map<String, Object> claims) {
        return rsa(others, claims);
    }

    String unsigned(Map<String, Object> claims) {
        return part(Json.object("alg", "none")) + "." + part(claims) + ".";
    }

    /** With what everybody knows, the public key, as the secret of a symmetric signature. */
    String signedByThePublicKey(Map<String, Object> claims) {
        String text = part(Json.object("alg", "HS256", "kid", KEY)) + "." + part(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rsa(KeyPair pair, Map<String, Object> claims) {
        String text = part(Json.object("alg", "RS256", "kid", KEY)) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Json.object(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                KEY,
                "n",
                unsigned(key.getModulus()),
                "e",
                unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String part(Map<String, Object> json) {
        return base64(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
