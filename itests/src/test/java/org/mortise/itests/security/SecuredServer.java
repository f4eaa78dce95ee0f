package org.mortise.itests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.itests.harness.Directory;
import org.mortise.itests.harness.IdentityProvider;
import org.mortise.itests.harness.Instance;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Ports;

/**
 * A server with all that an administrator can switch on: TLS, an identity provider, a directory, other origins, rate limits, and a
 * trusted proxy, so that a test comes from many addresses. Shared by the tests of this package; ended with the JVM.
 */
final class SecuredServer {

    static final int TLS_PORT = Ports.free();
    static final int OIDC_PORT = Ports.free();
    static final int LDAP_PORT = Ports.free();
    static final String ORIGIN = "https://app.example";

    /** Whose requests are limited; other tests come from elsewhere. */
    static final String LIMITED = "198.51.100.7";

    static final Path KEYSTORE = keystore();

    private static Instance instance;

    private SecuredServer() {}

    static synchronized Instance get() {
        if (instance == null) {
            instance = Instance.startOn("h2", "secured", environment());
        }
        return instance;
    }

    static Api api() {
        return Api.anonymous(get().api().url());
    }

    /** The headers of a proxy that passes on a request of that address, which came over TLS. */
    static String[] from(String address) {
        return new String[] {"X-Forwarded-For", address, "X-Forwarded-Proto", "https"};
    }

    private static Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("MORTISE_TLS", "true");
        all.put("MORTISE_TLS_PORT", "" + TLS_PORT);
        all.put("MORTISE_TLS_KEYSTORE", KEYSTORE.toString());
        all.put("MORTISE_TLS_KEYSTORE_PASSWORD", "keystore-password");
        all.put("MORTISE_REQUIRE_TLS", "true");
        all.put("MORTISE_TRUSTED_PROXIES", "127.0.0.1");
        all.put("MORTISE_ALLOWED_ORIGINS", ORIGIN);
        all.put("MORTISE_RATE_UNLIMITED", "127.0.0.0/8, 192.0.2.0/24, 203.0.113.0/24");
        all.put("MORTISE_RATE_CALLER", "8");
        all.put("MORTISE_RATE_ADDRESS", "5");
        all.put("MORTISE_RATE_BURST_SECONDS", "2");
        all.put("MORTISE_OIDC_ISSUER", IdentityProvider.issuer(OIDC_PORT));
        all.put("MORTISE_OIDC_CLIENT_SECRET", IdentityProvider.SECRET);
        all.put("MORTISE_OIDC_CREATE", "true");
        all.put("MORTISE_OIDC_ADMINISTRATORS", "crm-admins");
        all.put("MORTISE_LDAP_URL", "ldap://127.0.0.1:" + LDAP_PORT);
        all.put("MORTISE_LDAP_BIND_NAME", Directory.BIND_NAME);
        all.put("MORTISE_LDAP_BIND_PASSWORD", Directory.BIND_PASSWORD);
        all.put("MORTISE_LDAP_USER_BASE", Directory.USERS);
        all.put("MORTISE_LDAP_GROUP_BASE", Directory.GROUPS);
        all.put("MORTISE_LDAP_CREATE", "true");
        all.put("MORTISE_LDAP_ADMINISTRATORS", "crm-admins");
        return all;
    }

    private static Path keystore() {
        try {
            Path file = Files.createTempDirectory("mortise-it").resolve("keystore.p12");
            Process keytool = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "mortise",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            "keystore-password"))
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new AssertionError("keytool failed");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
