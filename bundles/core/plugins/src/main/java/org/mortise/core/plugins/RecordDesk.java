package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.Records;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.inspection.StartingRecord;
import org.mortise.core.plugins.starting.BroughtRecords;
import org.mortise.core.plugins.starting.StartingRecords;

/** The records that plugins bring: what the plan says of them, and their writing when the plugin works. */
final class RecordDesk {

    private final StartingRecords starting;
    private final Records records;
    private final Capabilities capabilities;

    RecordDesk(StartingRecords starting, Records records, Capabilities capabilities) {
        this.starting = starting;
        this.records = records;
        this.capabilities = capabilities;
    }

    /** Those that an installation would write. */
    List<StartingRecord> due(PluginManifest plugin, Entries entries) throws IOException {
        return starting.due(plugin.id(), brought(plugin, entries).records());
    }

    /** INVALID with all that keeps them from being written. */
    void requireWritable(PluginManifest plugin, Entries entries) throws IOException {
        List<Violation> problems = starting.problems(plugin.id(), brought(plugin, entries));
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID, "plugin-records-invalid", text(problems) + ".", problems, null);
        }
    }

    /** Custom fields that its records fill, which come a moment after it has started. */
    List<String> missingFields(PluginBundle plugin) {
        return starting.missingFields(brought(plugin).records());
    }

    /** Writes what was not written yet; why it cannot be done, or empty. */
    List<String> write(PluginBundle plugin) {
        BroughtRecords brought = brought(plugin);
        if (brought.records().isEmpty() && brought.violations().isEmpty()) {
            return List.of();
        }
        if (!brought.violations().isEmpty()) {
            return List.of("its records are not described as they should be: " + text(brought.violations()));
        }
        try {
            Records limited = capabilities.through(plugin.bundle(), Records.class, records);
            starting.write(plugin.id(), limited, brought.records());
            return List.of();
        } catch (ProblemException e) {
            return List.of(
                    "its records cannot be written: " + (e.violations().isEmpty() ? e.detail() : text(e.violations())));
        }
    }

    private static BroughtRecords brought(PluginBundle plugin) {
        try {
            return brought(plugin.contents().manifest(), new BundleEntries(plugin.bundle()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BroughtRecords brought(PluginManifest plugin, Entries entries) throws IOException {
        return BroughtRecords.read(plugin, DescriptionEntries.read(entries));
    }

    private static String text(List<Violation> problems) {
        return problems.stream()
                .map(each -> each.field() + " " + each.message())
                .collect(Collectors.joining("; "));
    }
}
