package org.mortise.itests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mortise.testkit.server.Answer;

/** As much of a browser as a sign-in takes: cookies, and a form that is filled in. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    /** By the host and port that set them, which is enough for two servers; the JDK's own manager writes them in a form of its own. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String url = SecuredServer.get().api().url();

    /** What came; the location is null when the answer sends nowhere. */
    record Page(int status, String location, String text) {}

    Page begin(String returnTo) {
        return get(url + "/api/auth/oidc/sso"
                + (returnTo == null ? "" : "?return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8)));
    }

    /** The address by which the provider sends the browser back. */
    String answerOfTheProvider(String username, String password) {
        return filledIn(begin(null), username, password).location();
    }

    Page signIn(String username, String password, String returnTo) {
        return get(filledIn(begin(returnTo), username, password).location());
    }

    private Page filledIn(Page begun, String username, String password) {
        Matcher form = FORM.matcher(get(begun.location()).text());
        if (!form.find()) {
            throw new AssertionError("The provider shows no form");
        }
        String body = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer me() {
        String session = cookie("mortise_session");
        return SecuredServer.api()
                .send("GET", "/api/auth/me", null, "Cookie", "mortise_session=" + (session == null ? "" : session));
    }

    Page get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    String cookie(String name) {
        return of(URI.create(url)).get(name);
    }

    void put(String name, String value) {
        of(URI.create(url)).put(name, value);
    }

    private Map<String, String> of(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), any -> new LinkedHashMap<>());
    }

    static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }

    private Page send(HttpRequest.Builder request) {
        URI address = request.build().uri();
        String sent = of(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(each -> {
                String[] cookie = each.split(";")[0].split("=", 2);
                of(address).put(cookie[0], cookie[1]);
            });
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(null),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
