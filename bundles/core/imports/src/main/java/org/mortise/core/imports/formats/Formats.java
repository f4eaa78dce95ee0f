package org.mortise.core.imports.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.imports.Importer;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.core.imports.csv.CsvOutput;
import org.mortise.core.imports.csv.Limits;
import org.mortise.core.imports.csv.UnreadableFile;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The importers that are there. What one of them reads becomes the CSV file that everything behind reads: an import has to go on in
 * the middle of its file, also after the plugin has left. Safe for many threads.
 */
@Component(service = Formats.class)
public final class Formats {

    /** What separates the cells of the CSV file. */
    public static final char DELIMITER = ',';

    private static final Logger LOG = LoggerFactory.getLogger(Formats.class);
    private static final Duration RECOGNIZE = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofMinutes(5);

    private final List<Format> formats = new CopyOnWriteArrayList<>();
    private final GuardedCalls calls;

    @Activate
    public Formats(@Reference GuardedCalls calls) {
        this.calls = calls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addImporter(Importer importer, Map<String, Object> properties) {
        Object ranking = properties.get(Constants.SERVICE_RANKING);
        formats.add(new Format(
                String.valueOf(properties.getOrDefault(
                        "mortise.importer", importer.getClass().getName())),
                texts(properties.get("mortise.extension")),
                ranking instanceof Integer number ? number : 0,
                importer));
    }

    public void removeImporter(Importer importer) {
        formats.removeIf(format -> format.importer() == importer);
    }

    /** With which names of files end that can be imported now, CSV's first. */
    public List<String> extensions() {
        return Stream.concat(
                        Stream.of("csv"),
                        ranked().flatMap(format -> format.extensions().stream().sorted()))
                .distinct()
                .toList();
    }

    /**
     * Who reads this file; nobody when it is CSV.
     *
     * @param name as its sender calls it; may be null
     */
    public Optional<Conversion> of(String name, Path file) throws IOException {
        SentFile sent = SentFile.of(name, file);
        return ranked().filter(format -> recognizes(format, sent))
                .findFirst()
                .map(format -> (to, limits) -> convert(format, sent, to, limits));
    }

    /** Writes the CSV file; INVALID or TOO_LARGE when the file cannot be imported. */
    @FunctionalInterface
    public interface Conversion {
        void to(Path csv, Limits limits) throws IOException;
    }

    private Stream<Format> ranked() {
        return formats.stream().sorted(Comparator.comparing(Format::ranking).reversed());
    }

    private boolean recognizes(Format format, SentFile file) {
        try {
            return calls.ask(call(format, RECOGNIZE), () -> format.importer().recognizes(file));
        } catch (ProblemException e) {
            LOG.warn("{} is passed over: {}", format.name(), e.detail());
            return false;
        }
    }

    private void convert(Format format, SentFile file, Path csv, Limits limits) throws IOException {
        try (OutputStream out = Files.newOutputStream(csv);
                CsvOutput output = new CsvOutput(out, DELIMITER, false)) {
            RowSink sink = new RowSink(output, limits);
            try {
                calls.ask(call(format, READ), () -> read(format, file, sink));
            } finally {
                sink.close();
            }
        }
    }

    private static Void read(Format format, SentFile file, RowSink sink) {
        try {
            format.importer().read(file, sink);
        } catch (IOException e) {
            throw UnreadableFile.because("broken", "The file is damaged: " + e.getMessage());
        }
        return null;
    }

    private static GuardedCall call(Format format, Duration limit) {
        return new GuardedCall(format.importer(), "importer", format.name(), limit);
    }

    private static List<String> texts(Object property) {
        return property instanceof String one
                ? List.of(one)
                : property instanceof String[] several ? List.of(several) : List.of();
    }
}
