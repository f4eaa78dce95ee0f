package org.mortise.core.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;

/** The table {@code mortise_setting}. Safe for many threads; in the transaction of the thread when there is one. */
final class SettingTable {

    private static final String SELECT =
            "select pid, plugin, version, content, removed, changed_at, changed_by from mortise_setting";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final Sql sql;

    SettingTable(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    List<StoredSettings> all() {
        return sql.query(SELECT, SettingTable::row);
    }

    Optional<StoredSettings> find(String pid) {
        return sql.first(SELECT + " where pid = ?", SettingTable::row, pid);
    }

    /** Those of a factory that are there, by pid. */
    List<StoredSettings> of(String factory) {
        return all().stream()
                .filter(each -> each.present() && isOf(each.pid(), factory))
                .sorted(Comparator.comparing(StoredSettings::pid))
                .toList();
    }

    private static boolean isOf(String pid, String factory) {
        InstancePid instance = InstancePid.parse(pid);
        return instance != null && instance.factory().equals(factory);
    }

    /** Moves with every change, whoever makes it. */
    long changes() {
        return sql.first("select coalesce(sum(version), 0) from mortise_setting", row -> row.getLong(1))
                .orElse(0L);
    }

    /** @return false when somebody else was faster */
    boolean store(StoredSettings settings) {
        if (settings.version() > 1) {
            return sql.update(
                            "update mortise_setting set version = ?, content = ?, removed = ?, changed_at = ?, changed_by = ?"
                                    + " where pid = ? and version = ?",
                            settings.version(),
                            write(settings.values()),
                            settings.removed(),
                            settings.changedAt(),
                            settings.changedBy(),
                            settings.pid(),
                            settings.version() - 1)
                    == 1;
        }
        if (find(settings.pid()).isPresent()) {
            return false;
        }
        sql.update(
                "insert into mortise_setting (pid, plugin, version, content, removed, changed_at, changed_by) values (?,?,?,?,?,?,?)",
                settings.pid(),
                settings.plugin(),
                settings.version(),
                write(settings.values()),
                settings.removed(),
                settings.changedAt(),
                settings.changedBy());
        return true;
    }

    /** Empties what was set for a plugin; the rows stay, so that the sum of the versions goes on growing. */
    void empty(String plugin) {
        sql.update(
                "update mortise_setting set content = '{}', removed = ?, version = version + 1 where plugin = ?",
                true,
                plugin);
    }

    private static StoredSettings row(ResultSet row) throws SQLException {
        return new StoredSettings(
                row.getString("pid"),
                row.getString("plugin"),
                row.getLong("version"),
                read(row.getString("content")),
                row.getBoolean("removed"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static Map<String, Object> read(String content) {
        try {
            return JSON.readValue(content, new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("mortise_setting holds what is no JSON", e);
        }
    }

    private static String write(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
