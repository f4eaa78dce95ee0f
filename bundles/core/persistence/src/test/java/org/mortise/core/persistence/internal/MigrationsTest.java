package org.mortise.core.persistence.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.core.persistence.MadeByMigrations;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.Bundle;

public class MigrationsTest {

    private static final String CHANGELOG = "db/lab/changelog.xml";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** Pooled, to see in which state connections go back. */
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(source());

    private final Sql sql = new Sql(pool);
    private final TransactionGate gate = new TransactionGate();
    private final LiveSchema schema = new LiveSchema(pool, gate, new ReadConnections(pool, null));
    private final Migrations migrations = new Migrations(pool, schema);

    @After
    public void close() {
        pool.dispose();
    }

    @Test
    public void aChangelogRunsOnceAndAgainWhenItChanged() throws Exception {
        migrations.run(bundle("first"), CHANGELOG);
        assertTrue(schema.hasColumn("lab", "id"));
        assertFalse(schema.hasColumn("lab", "more"));
        sql.update("drop table lab");
        migrations.run(bundle("first"), CHANGELOG);
        assertFalse("looked at again", schema.hasColumn("lab", "id"));
        sql.update("create table lab (id int)");
        migrations.run(bundle("second"), CHANGELOG);
        assertTrue(schema.hasColumn("lab", "more"));
        assertEquals(
                1,
                sql.query("select bundle from mortise_migration", row -> row.getString(1))
                        .size());
    }

    @Test
    public void whatAChangelogMakesIsKnownUntilItIsForgotten() throws Exception {
        migrations.run(bundle("first"), CHANGELOG);
        assertEquals(List.of("lab"), migrations.made("lab").tables());
        assertEquals(List.of(), migrations.made("other").tables());
        sql.update("drop table lab");
        migrations.forget("lab");
        assertEquals(List.of(), migrations.made("lab").tables());
        migrations.run(bundle("first"), CHANGELOG);
        assertTrue("runs from its beginning", schema.hasColumn("lab", "id"));
    }

    @Test
    public void aRowWithoutWhatWasMadeIsLookedAtOnceMore() throws Exception {
        migrations.run(bundle("first"), CHANGELOG);
        sql.update("update mortise_migration set made = null");
        migrations.run(bundle("first"), CHANGELOG);
        assertEquals(List.of("lab"), migrations.made("lab").tables());
    }

    @Test
    public void whatWouldRunIsToldAndNotDone() throws Exception {
        Path jar = jar("second");
        List<String> all = migrations.pending(jar, CHANGELOG);
        assertEquals(all.toString(), 2, all.size());
        assertTrue(all.get(0), all.get(0).toLowerCase().startsWith("create table"));
        assertFalse(schema.hasColumn("lab", "id"));
        migrations.run(bundle("first"), CHANGELOG);
        assertEquals(List.of(all.get(1)), migrations.pending(jar, CHANGELOG));
        migrations.run(bundle("second"), CHANGELOG);
        assertEquals(List.of(), migrations.pending(jar, CHANGELOG));
        try (Connection connection = pool.getConnection()) {
            assertTrue(connection.getAutoCommit());
        }
    }

    /** Liquibase runs commands while it is asked for their statements. */
    @Test
    public void whatIsToldIsNotDoneByCommandsEither() throws Exception {
        Path trace = Path.of("target/commanded");
        Files.deleteIfExists(trace);
        List<String> told = migrations.pending(jar("commanding"), CHANGELOG);
        assertFalse(Files.exists(trace));
        assertEquals(1, told.size());
        assertTrue(told.get(0), told.get(0).startsWith("-- not SQL"));
    }

    @Test
    public void plainSqlTellsWhatItMakesToo() {
        DatabaseChangeLog changelog = new DatabaseChangeLog();
        ChangeSet changeSet = new ChangeSet("1", "lab", false, false, "x", null, null, changelog);
        changeSet.addChange(new RawSQLChange("create table if not exists LAB_ONE (id int); create sequence lab_two"));
        changelog.addChangeSet(changeSet);
        MadeByMigrations made = MadeByChanges.of(changelog);
        assertEquals(List.of("lab_one"), made.tables());
        assertEquals(List.of("lab_two"), made.sequences());
    }

    @Test
    public void aFailureIsNotRecordedAndLeavesNoOpenTransaction() throws Exception {
        assertThrows(Exception.class, () -> migrations.run(bundle("broken"), CHANGELOG));
        assertEquals(List.of(), sql.query("select bundle from mortise_migration", row -> row.getString(1)));
        try (Connection connection = pool.getConnection()) {
            assertTrue(connection.getAutoCommit());
        }
        gate.enter();
        gate.leave();
        migrations.run(bundle("second"), CHANGELOG);
        assertTrue(schema.hasColumn("lab", "more"));
    }

    @Test
    public void theChecksumIsThatOfEverythingInTheFolder() throws Exception {
        String first = ChangelogChecksum.of(bundle("first"), CHANGELOG);
        assertEquals(first, ChangelogChecksum.of(bundle("first"), CHANGELOG));
        assertFalse(first.equals(ChangelogChecksum.of(bundle("second"), CHANGELOG)));
        assertThrows(java.io.IOException.class, () -> ChangelogChecksum.of(bundle("nowhere"), CHANGELOG));
    }

    @Test
    public void aSchemaChangeRunsBehindTheGateAndOpensItAgain() {
        schema.change(
                List.of("create table t1 (id int)", "alter table t1 add column x int"),
                () -> schema.steady(() -> "reads"));
        assertTrue(schema.hasColumn("t1", "x"));
        assertThrows(
                RuntimeException.class, () -> schema.change(List.of("alter table nowhere add column x int"), null));
        assertThrows(
                IllegalStateException.class,
                () -> schema.change(List.of(), () -> {
                    throw new IllegalStateException("afterwards");
                }));
        assertEquals("in", schema.steady(() -> "in"));
    }

    private static JdbcDataSource source() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** A jar with the changelog of a folder. */
    private Path jar(String changes) throws Exception {
        Path jar = folder.newFile(changes + ".jar").toPath();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream in = getClass().getClassLoader().getResourceAsStream("db/" + changes + "/changelog.xml")) {
            out.putNextEntry(new JarEntry(CHANGELOG));
            in.transferTo(out);
        }
        return jar;
    }

    /** The bundle {@code lab} with the changelog of a folder. */
    private static Bundle bundle(String folder) {
        URL url = MigrationsTest.class.getClassLoader().getResource("db/" + folder + "/changelog.xml");
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "lab";
                    case "getEntry" -> arguments[0].equals(CHANGELOG) ? url : null;
                    case "findEntries" -> url == null ? null : Collections.enumeration(List.of(url));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
