package org.mortise.core.ui.layouts;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginUses;
import org.mortise.api.plugins.RecordUse;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

public class LayoutFileCheckTest {

    private static final String LAYOUT = "META-INF/mortise/layouts/account.json";
    private static final String CARD = "META-INF/mortise/types/card.json";

    private final PluginManifest plugin = new PluginManifest(
            "loyalty",
            "Loyalty",
            "2.0.0",
            "Acorn",
            "/plugins/loyalty",
            false,
            List.of("customers"),
            new PluginUses(Map.of("account", RecordUse.READ, "ticket", RecordUse.READ), List.of()));

    private final RecordType account = new RecordType(
            "account",
            "accounts",
            "customers",
            "customers",
            "Account",
            List.of("name"),
            List.of(
                    new FieldBuilder("name", FieldType.TEXT).plugin("customers").build(),
                    new FieldBuilder("region", FieldType.TEXT)
                            .plugin("admin")
                            .custom(true)
                            .build(),
                    new FieldBuilder("former", FieldType.TEXT)
                            .plugin("loyalty")
                            .custom(true)
                            .build()),
            "/api/customers/accounts",
            "Account");

    private final Map<String, byte[]> files = new TreeMap<>();

    @Test
    public void mayNameWhatIsThereAndWhatComesWithThePlugin() {
        file("META-INF/mortise/fields/account.json", "{'type':'account','fields':[{'name':'tier'}]}");
        file(CARD, "{'name':'card','fields':[{'name':'number'},{'name':'points'}]}");
        file(LAYOUT, "{'type':'account','sections':[{'title':'x','fields':['name','custom.tier','custom.region']}]}");
        file(
                "META-INF/mortise/layouts/card.json",
                "{'type':'card','sections':[{'fields':['points']}],'hidden':['number']}");
        assertEquals(List.of(), check());
    }

    @Test
    public void unknownFieldsAreRefusedAndSoAreThoseOfTheFormerVersion() {
        file(CARD, "{'name':'card','fields':[{'name':'number'}]}");
        file(LAYOUT, "{'type':'account','sections':[{'fields':['nothing','custom.former','name','name']}]}");
        file("META-INF/mortise/layouts/card.json", "{'type':'card','hidden':['points']}");
        assertEquals(
                List.of(
                        LAYOUT + ": sections[0].fields[0]",
                        LAYOUT + ": sections[0].fields[1]",
                        LAYOUT + ": sections[0].fields[3]",
                        "META-INF/mortise/layouts/card.json: hidden[0]"),
                check());
    }

    @Test
    public void typesOfOthersHaveToBeNamedInUses() {
        file(LAYOUT, "{'type':'contact','sections':[]}");
        assertEquals(List.of(LAYOUT + ": type"), check());
        file(LAYOUT, "{'type':'ticket','sections':[{'fields':['subject']}]}");
        assertEquals("not installed now, and granted", List.of(), check());
    }

    @Test
    public void aTypeIsArrangedOnce() {
        file(LAYOUT, "{'type':'account'}");
        file("META-INF/mortise/layouts/again.json", "{'type':'account'}");
        assertEquals(List.of("META-INF/mortise/layouts/again.json: type"), check());
    }

    @Test
    public void whatIsNoLayoutIsNamed() {
        file(LAYOUT, "[]");
        assertEquals(List.of(LAYOUT), check());
        file(LAYOUT, "{'sections':[]}");
        assertEquals(List.of(LAYOUT + ": type"), check());
        file(LAYOUT, "{'type':'account','rank':1}");
        assertEquals(List.of(LAYOUT + ": rank"), check());
    }

    @Test
    public void withoutAServerOthersFieldsAreNotJudged() {
        file(CARD, "{'name':'card','fields':[{'name':'number'}]}");
        file(LAYOUT, "{'type':'account','sections':[{'fields':['nothing']}]}");
        file("META-INF/mortise/layouts/card.json", "{'type':'card','hidden':['points','custom.of-others']}");
        assertEquals(
                List.of("META-INF/mortise/layouts/card.json: hidden[0]"),
                fields(LayoutFileCheck.withoutServer(plugin, files)));
    }

    private void file(String path, String json) {
        files.put(path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private List<String> check() {
        return fields(new LayoutFileCheck(new OneType()).check(plugin, files));
    }

    private static List<String> fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).toList();
    }

    private final class OneType implements RecordTypes {
        @Override
        public Collection<RecordType> all() {
            return List.of(account);
        }

        @Override
        public Optional<RecordType> find(String name) {
            return all().stream().filter(type -> type.name().equals(name)).findFirst();
        }

        @Override
        public RecordType require(String name) {
            return find(name).orElseThrow();
        }

        @Override
        public Optional<RecordType> find(String plugin, String collection) {
            return Optional.empty();
        }
    }
}
