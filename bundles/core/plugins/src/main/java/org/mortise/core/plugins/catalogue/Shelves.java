package org.mortise.core.plugins.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.core.inspection.CatalogueIndex;
import org.mortise.core.plugins.trust.SignatureCheck;

/** The sources and what they offer now. A source that is away or wrong is said to be so, and others are not disturbed. */
final class Shelves {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final long LONGEST = 16L * 1024 * 1024;

    private final List<String> sources;
    private final SignatureCheck signatures;
    private final Freshness freshness;
    private final Clock clock;
    private final Map<String, Shelf> known = new ConcurrentHashMap<>();

    /** @param sources addresses, separated by blanks */
    Shelves(String sources, SignatureCheck signatures, SeenIndexes seen, Clock clock) {
        this.sources = Arrays.stream(sources.split("\\s+"))
                .filter(source -> !source.isEmpty())
                .toList();
        this.signatures = signatures;
        this.freshness = new Freshness(seen, clock);
        this.clock = clock;
    }

    /** In the order of the configuration; what was read a moment ago is not read again. */
    List<Shelf> all() {
        Instant now = clock.instant();
        return sources.stream()
                .map(source -> known.compute(
                        source,
                        (any, shelf) -> shelf != null
                                        && shelf.problem() == null
                                        && shelf.readAt().plus(FRESH).isAfter(now)
                                ? shelf
                                : read(source, now)))
                .toList();
    }

    private Shelf read(String source, Instant now) {
        try {
            return temporary(file -> {
                Fetch.to(file, Address.ofIndex(source), LONGEST);
                CatalogueIndex index = IndexReader.read(file);
                PluginSignature signature = signatures.require(file, index.publisher());
                freshness.require(source, index, signature.vendor() != null);
                return new Shelf(source, index, signature.vendor(), null, null, now);
            });
        } catch (ProblemException e) {
            return new Shelf(source, null, null, e.detail(), e.code(), now);
        }
    }

    /** Hands a file to the work and deletes it afterwards. */
    static <T> T temporary(Function<Path, T> work) {
        try {
            Path file = Files.createTempFile("mortise-catalogue", ".jar");
            try {
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
