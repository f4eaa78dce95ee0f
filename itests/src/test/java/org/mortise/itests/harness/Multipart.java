package org.mortise.itests.harness;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;

/** Uploads a file as the part {@code file} of multipart form data, as browsers do. */
public final class Multipart {

    private static final String BOUNDARY = "----mortise-it";

    private Multipart() {}

    public static Answer upload(Api api, String path, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.send(HttpRequest.newBuilder(URI.create(api.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    public static Answer upload(Api api, String path, String name, String content) {
        return upload(api, path, name, content.getBytes(StandardCharsets.UTF_8));
    }
}
