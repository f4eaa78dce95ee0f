package org.mortise.itests.realinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mortise.itests.harness.Settings;

/** A copy of the sales data in which thirty opportunities were broken by hand, each in one cell. */
final class BrokenRows {

    /** Every so many-th row. */
    private static final int EVERY = 250;

    private static final int COUNT = 30;

    /** What stands in the cell: a column of the file, and what nobody can read there. */
    private record Damage(int column, String name, String text) {}

    private static final List<Damage> DAMAGES = List.of(
            new Damage(5, "engage_date", "31/31/2016"),
            new Damage(6, "close_date", "soon"),
            new Damage(7, "close_value", "much"),
            new Damage(3, "account", "Nobody and Sons of Nowhere"),
            new Damage(4, "deal_stage", "Dreaming"),
            new Damage(1, "sales_agent", "Q. Zzyzx"));

    private final Path folder;
    private final Map<String, String> columnById = new LinkedHashMap<>();

    BrokenRows(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(Settings.data("crm-sales"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName().toString()));
                }
            }
            damage(folder.resolve(SalesImport.OPPORTUNITIES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** The external id of each broken row, and the column that is broken. */
    Map<String, String> columnById() {
        return columnById;
    }

    private void damage(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 0; i < COUNT; i++) {
            int row = 1 + i * EVERY;
            String[] cells = lines.get(row).split(",", -1);
            Damage damage = DAMAGES.get(i % DAMAGES.size());
            cells[damage.column] = damage.text;
            columnById.put(cells[0], damage.name);
            lines.set(row, String.join(",", cells));
        }
        Files.write(file, lines);
    }
}
