package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginUses;
import org.mortise.api.plugins.RecordUse;

public class StartingRecordReaderTest {

    private static final String FILE = StartingRecordReader.FOLDER + "p.json";

    private final PluginManifest plugin = new PluginManifest(
            "partner",
            "Partner",
            "1.0.0",
            "Acme",
            "/plugins/partner",
            false,
            List.of("sales"),
            new PluginUses(
                    Map.of("pipeline", RecordUse.EDIT, "stage", RecordUse.EDIT, "account", RecordUse.READ), List.of()));

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    @Test
    public void readsFilesInTheOrderOfTheirNamesAndRecordsInTheirs() {
        file("b.json", record("stage", "partner.b", "'pipeline':{'externalId':'partner.a'},'probability':12.5"));
        file("a.json", record("pipeline", "partner.a", "'name':'A','custom':{'tier':'Gold'}"));
        List<StartingRecord> found = read();
        assertEquals(List.of(), violations);
        assertEquals(
                List.of("partner.a", "partner.b"),
                found.stream().map(StartingRecord::externalId).toList());
        assertEquals(Map.of("name", "A", "tier", "Gold"), found.get(0).values());
        assertEquals(new BigDecimal("12.5"), found.get(1).values().get("probability"));
        assertEquals(
                StartingRecordReader.FOLDER + "b.json: records[0].type",
                found.get(1).at("type"));
    }

    @Test
    public void othersRecordsNeedTheRightToEditAndOwnOnesNeedNone() {
        files.put("META-INF/mortise/types/visit.json", "{\"name\":\"visit\"}".getBytes(StandardCharsets.UTF_8));
        file(
                "p.json",
                record("visit", "partner.v", ""),
                record("account", "partner.a", ""),
                record("lead", "partner.l", ""));
        read();
        assertEquals(List.of(FILE + ": records[1].type", FILE + ": records[2].type"), fields());
    }

    @Test
    public void externalIdsAreThePluginsAndStandOnce() {
        file(
                "p.json",
                record("pipeline", "other.a", ""),
                record("pipeline", "partner.", ""),
                record("pipeline", "partner.a", "'externalId':'x'"),
                record("pipeline", "partner.a", ""),
                record("stage", "partner.a", ""));
        read();
        assertEquals(
                List.of(
                        FILE + ": records[0].externalId",
                        FILE + ": records[1].externalId",
                        FILE + ": records[2].values.externalId",
                        FILE + ": records[3].externalId"),
                fields());
    }

    @Test
    public void whatIsPointedToIsWrittenBefore() {
        file(
                "p.json",
                record("stage", "partner.s", "'pipeline':{'externalId':'partner.p'}"),
                record("pipeline", "partner.p", ""),
                record("stage", "partner.t", "'pipeline':{'externalId':'of-others'}"));
        read();
        assertEquals(List.of(FILE + ": records[0].values.pipeline"), fields());
    }

    @Test
    public void whatIsNoDescriptionIsNamed() {
        for (String wrong : List.of("[]", "{}", "{'records':{}}", "{'records':[", "")) {
            violations.clear();
            files.put(FILE, wrong.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            read();
            assertEquals(wrong, List.of(FILE), fields());
        }
        violations.clear();
        files.put(FILE, "{\"records\":[5,{\"type\":\"pipeline\"}],\"more\":1}".getBytes(StandardCharsets.UTF_8));
        read();
        assertEquals(List.of(FILE + ": more", FILE + ": records[0]", FILE + ": records[1]"), fields());
    }

    @Test
    public void whatIsMoreIsAnImport() {
        String[] many = new String[StartingRecordReader.MOST + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = record("pipeline", "partner." + i, "");
        }
        file("p.json", many);
        assertEquals(StartingRecordReader.MOST, read().size());
        assertEquals(List.of(FILE + ": records[" + StartingRecordReader.MOST + "]"), fields());
    }

    @Test
    public void thePublishedSchemaKnowsTheSameKeys() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(new File("../../../docs/vendor/records.schema.json"));
        JsonNode items = schema.at("/properties/records");
        assertEquals(StartingRecordReader.MOST, items.path("maxItems").asInt());
        Set<String> keys = new TreeSet<>();
        items.at("/items/properties").fieldNames().forEachRemaining(keys::add);
        assertEquals(new TreeSet<>(StartingRecordReader.RECORD_KEYS), keys);
    }

    private List<StartingRecord> read() {
        return StartingRecordReader.read(plugin, files, violations);
    }

    private List<String> fields() {
        return violations.stream().map(Violation::field).toList();
    }

    private void file(String name, String... records) {
        String json = "{'records':[" + String.join(",", records) + "]}";
        files.put(StartingRecordReader.FOLDER + name, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String record(String type, String externalId, String values) {
        return "{'type':'" + type + "','externalId':'" + externalId + "','values':{" + values + "}}";
    }
}
