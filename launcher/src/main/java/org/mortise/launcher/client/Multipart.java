package org.mortise.launcher.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.launcher.Failure;

/** A multipart form whose files are streamed from the disk, so that their size does not matter. */
public final class Multipart {
    private final String boundary = "mortise-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    public Multipart file(String name, Path file, String contentType) {
        String fileName = file.getFileName().toString().replace("\"", "%22");
        head("name=\"" + name + "\"; filename=\"" + fileName + "\"", contentType);
        try {
            parts.add(BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new Failure("There is no file " + file + ".", e);
        }
        return text("\r\n");
    }

    public Multipart json(String name, String json) {
        head("name=\"" + name + "\"", "application/json");
        return text(json + "\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        text("--" + boundary + "--\r\n");
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private void head(String disposition, String contentType) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + contentType
                + "\r\n\r\n");
    }

    private Multipart text(String text) {
        parts.add(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        return this;
    }
}
