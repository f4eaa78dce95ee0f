package org.mortise.core.records.dormant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.dormant.FileContents;
import org.mortise.core.persistence.dormant.TableSlice;
import org.mortise.core.records.dormant.Columns.Column;

/** Writes one export, entry by entry, and counts and hashes on the way. Never more than a few rows in memory. */
final class ExportWriter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCH = 500;
    private static final List<String> HISTORY =
            List.of("id", "at", "actor", "origin", "action", "record_type", "record_id", "record_version", "changes");

    private final Sql sql;
    private final Columns columns;
    private final FileOutputStream file;
    private final ZipOutputStream zip;
    private final MessageDigest digest = Hashes.sha256();
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final Map<String, Long> records = new TreeMap<>();
    /** SHA-256 and length of what the files in it consist of. */
    private final Map<String, Long> contents = new LinkedHashMap<>();

    ExportWriter(Path target, Sql sql) throws IOException {
        this.sql = sql;
        this.columns = new Columns(sql);
        this.file = new FileOutputStream(target.toFile());
        this.zip = new ZipOutputStream(new BufferedOutputStream(file, 1 << 16), StandardCharsets.UTF_8);
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    Map<String, Long> records() {
        return records;
    }

    /** In a transaction. */
    void slice(TableSlice slice) throws IOException {
        List<Column> all = columns.of(slice.table());
        List<Column> chosen = slice.columns().isEmpty()
                ? all
                : all.stream()
                        .filter(column -> slice.columns().contains(column.name()))
                        .toList();
        String type = slice.kind() == TableSlice.Kind.ROWS && Columns.records(all) ? recordType(slice) : null;
        long rows = lines(
                slice.path() + Manifest.ENDING,
                slice.path(),
                type,
                chosen,
                slice.table(),
                slice.where(),
                slice.parameters());
        if (type != null) {
            records.merge(type, rows, Long::sum);
        }
    }

    /** For people who look something up; it is not brought back. */
    void history(List<String> types) throws IOException {
        List<Column> chosen = columns.of("mortise_audit").stream()
                .filter(column -> HISTORY.contains(column.name()))
                .toList();
        lines(
                "history" + Manifest.ENDING,
                null,
                null,
                chosen,
                "mortise_audit",
                Belongings.in("record_type", types),
                List.copyOf(types));
    }

    void contents(FileContents store) throws IOException {
        for (Map.Entry<String, Long> each : contents.entrySet()) {
            String path = Manifest.FILES + each.getKey();
            try (InputStream in = store.open(each.getKey(), each.getValue())) {
                begin(path);
                byte[] buffer = new byte[1 << 16];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    put(buffer, count);
                }
            }
            end(path, null, null, List.of(), 0);
        }
    }

    void manifest(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        // What is purged because of this file must not be lost with the power.
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        try (OutputStream last = file) {
            zip.close();
        }
    }

    /** Of what the table's records are, as the history knows it: whoever described them is away. */
    private String recordType(TableSlice slice) {
        return sql.first(
                        "select max(record_type) from mortise_audit where record_id in (select id from " + slice.table()
                                + (slice.where() == null ? "" : " where " + slice.where())
                                + " fetch first 100 rows only)",
                        row -> row.getString(1),
                        slice.parameters().toArray())
                .orElse(null);
    }

    private long lines(
            String path,
            String slice,
            String type,
            List<Column> chosen,
            String table,
            String where,
            List<Object> parameters)
            throws IOException {
        begin(path);
        long[] rows = {0};
        sql.each(
                "select "
                        + String.join(", ", chosen.stream().map(Column::quoted).toList()) + " from " + table
                        + (where == null ? "" : " where " + where) + order(chosen),
                FETCH,
                row -> {
                    rows[0]++;
                    return line(row, chosen, table);
                },
                parameters.toArray());
        end(path, slice, type, chosen.stream().map(Column::name).toList(), rows[0]);
        return rows[0];
    }

    /** By the id where there is one, else by everything: the same data give the same file. */
    private static String order(List<Column> columns) {
        List<String> by = columns.stream()
                .filter(Column::ordered)
                .map(Column::quoted)
                .sorted((one, other) ->
                        Boolean.compare(!one.equalsIgnoreCase("\"id\""), !other.equalsIgnoreCase("\"id\"")))
                .toList();
        return by.isEmpty() ? "" : " order by " + String.join(", ", by);
    }

    private Void line(ResultSet row, List<Column> chosen, String table) throws SQLException {
        ObjectNode line = JSON.createObjectNode();
        for (int i = 0; i < chosen.size(); i++) {
            JsonNode value = Cells.read(row, i + 1, chosen.get(i).type());
            if (!value.isNull()) {
                line.set(chosen.get(i).name(), value);
            }
        }
        if (table.equals("mortise_file")) {
            contents.put(line.get("sha256").asText(), line.get("size_bytes").asLong());
        }
        try {
            byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            put(bytes, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private void begin(String path) throws IOException {
        digest.reset();
        zip.putNextEntry(new ZipEntry(path));
    }

    private void put(byte[] bytes, int count) throws IOException {
        digest.update(bytes, 0, count);
        zip.write(bytes, 0, count);
    }

    private void end(String path, String slice, String type, List<String> names, long rows) throws IOException {
        zip.closeEntry();
        entries.add(new Manifest.Entry(
                path, slice, type, names, rows, HexFormat.of().formatHex(digest.digest())));
    }
}
