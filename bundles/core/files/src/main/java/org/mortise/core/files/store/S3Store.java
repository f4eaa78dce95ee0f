package org.mortise.core.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Secrets;
import org.mortise.core.files.configuration.FilesConfiguration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of Amazon S3 or something compatible. An object is there whole or not at all; that is what S3 promises. */
public final class S3Store implements FileStore {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param secrets by which a key is opened that the configuration has sealed */
    public S3Store(FilesConfiguration configuration, Secrets secrets) {
        this.bucket = configuration.s3_bucket().strip();
        this.prefix = configuration.s3_prefix().strip();
        if (bucket.isEmpty()) {
            throw new IllegalArgumentException("s3.bucket is missing in etc/org.mortise.files.cfg");
        }
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(configuration.s3_region().strip()))
                .forcePathStyle(configuration.s3_pathStyle())
                // The newer checksums are known to Amazon alone; the content's own hash is its name.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!configuration.s3_endpoint().isBlank()) {
            builder.endpointOverride(URI.create(configuration.s3_endpoint().strip()));
        }
        if (configuration.s3_accessKey().isBlank()) {
            builder.credentialsProvider(DefaultCredentialsProvider.builder().build());
        } else {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    configuration.s3_accessKey().strip(),
                    secrets.openSetting(
                            FilesConfiguration.PID,
                            "s3.secretKey",
                            configuration.s3_secretKey().strip()))));
        }
        this.client = builder.build();
    }

    @Override
    public boolean has(String sha256) {
        return reached(() -> {
            try {
                client.headObject(head -> head.bucket(bucket).key(key(sha256)));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void put(String sha256, Path file) {
        reached(() -> client.putObject(put -> put.bucket(bucket).key(key(sha256)), RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        List<InputStream> found = reached(() -> {
            try {
                return List.of(client.getObject(
                        get -> get.bucket(bucket).key(key(sha256)).range("bytes=" + from + "-" + (from + length - 1))));
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return List.of();
                }
                throw e;
            }
        });
        if (found.isEmpty()) {
            throw new NoSuchFileException(bucket + "/" + key(sha256));
        }
        return found.get(0);
    }

    @Override
    public void remove(String sha256) {
        reached(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key(sha256))));
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String sha256) {
        return prefix + sha256.substring(0, 2) + "/" + sha256;
    }

    /** What keeps us from the bucket is nothing that the caller did. */
    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (SdkException e) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "file-store-unavailable",
                    "The store of the files is out of reach; try again in a moment.",
                    List.of(),
                    e);
        }
    }
}
