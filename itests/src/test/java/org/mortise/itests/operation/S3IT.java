package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.Test;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.S3Server;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;

/** Files lie in a bucket when the configuration says so, from the moment on when it is saved. */
public class S3IT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String CONTENTS = "/api/files/contents";

    @Test
    public void filesLieInABucketByConfiguration() throws IOException {
        try (S3Server s3 = new S3Server();
                Instance instance = Instance.start("s3", Database.H2)) {
            Api api = instance.api();
            configure(instance, s3.endpoint());
            Await.until(
                    "an upload lies in the bucket",
                    LIMIT,
                    () -> s3.has(Multipart.upload(api, CONTENTS, "probe.txt", "probe")
                            .expect(201)
                            .at("/sha256")));
            JsonNode file = Multipart.upload(api, CONTENTS, "a.txt", "0123456789")
                    .expect(201)
                    .json();
            String href = file.path("href").asText();
            assertTrue(s3.has(file.path("sha256").asText()));
            assertFalse(Files.exists(stored(instance, file.path("sha256").asText())));
            assertEquals("0123456789", api.get(href).expect(200).text());
            assertEquals(
                    "345",
                    api.send("GET", href, null, "Range", "bytes=3-5")
                            .expect(206)
                            .text());
            assertEquals(
                    "",
                    api.get(Multipart.upload(api, CONTENTS, "empty.txt", "")
                                    .expect(201)
                                    .at("/href"))
                            .expect(200)
                            .text());
            byte[] large = new byte[20 << 20];
            large[7] = 1;
            JsonNode big = Multipart.upload(api, CONTENTS, "big.bin", large)
                    .expect(201)
                    .json();
            assertEquals(large.length, big.path("size").asLong());
            assertTrue(s3.has(big.path("sha256").asText()));
            s3.close();
            api.get(href).expectProblem(503);
            Multipart.upload(api, CONTENTS, "b.txt", "nobody takes it").expectProblem(503);
            assertEquals(200, api.get("/api/customers/accounts").status());
        }
    }

    private static Path stored(Instance instance, String sha256) {
        return instance.folder()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void configure(Instance instance, String endpoint) throws IOException {
        Files.writeString(
                instance.folder().resolve("etc/org.mortise.files.cfg"),
                String.join(
                        "\n",
                        "store = s3",
                        "s3.endpoint = " + endpoint,
                        "s3.bucket = " + S3Server.BUCKET,
                        "s3.prefix = it/",
                        "s3.accessKey = key",
                        "s3.secretKey = secret",
                        ""));
    }
}
