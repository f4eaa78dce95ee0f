package org.mortise.launcher.plugins;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.core.inspection.Finding;

public class PluginVerificationTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, String> entries = new LinkedHashMap<>();

    @Before
    public void soundPlugin() {
        entries.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\nBundle-SymbolicName: com.acorn\r\n"
                        + "Import-Package: org.mortise.api.records;version=\"[1.0,2)\"\r\n"
                        + "Mortise-Migrations: db/com.acorn/changelog.xml\r\n\r\n");
        entries.put(
                "META-INF/mortise/plugin.json",
                "{\"id\":\"acorn-cards\",\"name\":\"A\",\"version\":\"1.0.0\",\"vendor\":\"Acorn\"}");
        entries.put("META-INF/mortise/i18n/en.json", "{\"card\":\"Card\"}");
        entries.put("META-INF/mortise/i18n/de.json", "{\"card\":\"Karte\"}");
        entries.put("META-INF/sbom/acorn.cdx.json", "{}");
        migrate("<createTable tableName='acorn_cards_card'><column name='id' type='uuid'/></createTable>");
    }

    @Test
    public void nothingIsSaidOfASoundPluginButThatItIsUnsigned() throws IOException {
        assertEquals(List.of("warning signature is missing; only instances for development take it"), findings());
    }

    @Test
    public void layoutsAndRecordsAreLookedAt() throws IOException {
        String layout = "META-INF/mortise/layouts/account.json";
        String records = "META-INF/mortise/records/all.json";
        entries.put(layout, "{\"type\":\"account\",\"colour\":1}");
        entries.put(records, "{\"records\":[{\"type\":\"pipeline\",\"externalId\":\"mine\",\"values\":{}}]}");
        List<String> places = findings().stream()
                .filter(finding -> finding.startsWith("error"))
                .map(finding -> finding.split(" ")[1] + " " + finding.split(" ")[2])
                .toList();
        assertEquals(
                List.of(
                        layout + ": type",
                        layout + ": colour",
                        records + ": records[0].type",
                        records + ": records[0].externalId"),
                places);
    }

    @Test
    public void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        entries.put(
                "META-INF/MANIFEST.MF",
                entries.get("META-INF/MANIFEST.MF")
                        .replace(
                                "org.mortise.api.records;version=\"[1.0,2)\"",
                                "org.mortise.api.records,org.mortise.core.x"));
        entries.put(
                "META-INF/mortise/plugin.json",
                entries.get("META-INF/mortise/plugin.json").replace("1.0.0", "one"));
        entries.put("META-INF/mortise/i18n/de.json", "{}");
        entries.remove("META-INF/sbom/acorn.cdx.json");
        assertEquals(
                List.of(
                        "error META-INF/mortise/plugin.json version must be a version of three numbers, for example \"1.0.0\"",
                        "error org.mortise.api.records is imported in 0.0.0 and everything later; name an end, as bnd does: [1.0,2)",
                        "error org.mortise.core.x is imported and is not part of the API",
                        "error META-INF/mortise/i18n/de.json lacks card",
                        "warning META-INF/sbom/ has no bill of materials",
                        "warning signature is missing; only instances for development take it"),
                findings());
    }

    @Test
    public void migrationsGoForwardOnTablesOfItsOwn() throws IOException {
        migrate("<dropTable tableName='acorn_cards_card'/><addColumn tableName='account'/><sql>x</sql>");
        assertEquals(
                List.of(
                        "error db/com.acorn/changelog.xml has a dropTable of acorn_cards_card: the version before could not run"
                                + " on the result",
                        "error db/com.acorn/changelog.xml has a addColumn of account; tables of this plugin begin with acorn_cards_",
                        "warning db/com.acorn/changelog.xml has a sql, which nobody can check"),
                findings().subList(0, 3));
        entries.remove("db/com.acorn/changelog.xml");
        assertEquals(
                "error db/com.acorn/changelog.xml is named by Mortise-Migrations and not in the file",
                findings().get(0));
    }

    private void migrate(String changes) {
        entries.put(
                "db/com.acorn/changelog.xml",
                "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'><changeSet id='1' author='a'>"
                        + changes + "</changeSet></databaseChangeLog>");
    }

    private List<String> findings() throws IOException {
        Path file = folder.newFile().toPath();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new PluginVerification(name -> Optional.empty())
                .of(file).stream().map(PluginVerificationTest::text).toList();
    }

    private static String text(Finding finding) {
        return (finding.fatal() ? "error " : "warning ") + finding.place() + " " + finding.message();
    }
}
