package org.mortise.core.manifests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.RecordUse;

public class ManifestReaderTest {

    @Test
    public void aVendorsManifestStandsBelowPlugins() {
        PluginManifest manifest = read("""
                {"id": "loyalty", "name": "Loyalty cards", "version": "1.0.0", "vendor": "Acorn Loyalty Ltd",
                 "description": "Points for purchases", "requires": {"plugins": ["customers", "sales"]}}""");

        assertEquals(
                new PluginManifest(
                        "loyalty",
                        "Loyalty cards",
                        "1.0.0",
                        "Acorn Loyalty Ltd",
                        "/plugins/loyalty",
                        false,
                        List.of("customers", "sales")),
                manifest);
    }

    @Test
    public void aModuleOfThePlatformNamesItsAddress() {
        PluginManifest manifest = read("""
                {"id": "customers", "name": "Customers", "version": "1.2.3-rc1", "vendor": "Mortise",
                 "address": "/customers", "permanent": true}""");

        assertEquals("/customers", manifest.address());
        assertTrue(manifest.permanent());
        assertTrue(manifest.requiredPlugins().isEmpty());
    }

    @Test
    public void everyMistakeIsListedWithItsPath() {
        assertEquals(
                List.of(
                        "extra",
                        "requires.api",
                        "id",
                        "name",
                        "version",
                        "vendor",
                        "address",
                        "permanent",
                        "requires.plugins[1]",
                        "requires.plugins[2]"),
                fieldsAtFault("""
                        {"id": "Loyalty", "name": " ", "version": "1.0", "address": "loyalty", "permanent": "yes",
                         "extra": 1, "requires": {"plugins": ["customers", 7, "customers"], "api": "1"}}"""));
    }

    @Test
    public void whatItUsesIsNamed() {
        PluginManifest manifest = read("""
                {"id": "a", "name": "n", "version": "1.0.0", "vendor": "v", "uses": {
                 "records": {"account": "edit", "*": "read"}, "services": ["org.mortise.api.records.CustomFields"]}}""");

        assertEquals(
                Map.of("account", RecordUse.EDIT, "*", RecordUse.READ),
                manifest.uses().records());
        assertEquals(
                List.of("org.mortise.api.records.CustomFields"), manifest.uses().services());
        assertEquals(
                List.of("uses.all", "uses.records.account", "uses.records.Contact", "uses.services[0]"),
                fieldsAtFault("""
                        {"id": "a", "name": "n", "version": "1.0.0", "vendor": "v", "uses": {
                         "records": {"account": "write", "Contact": "read"}, "services": ["CustomFields"], "all": true}}"""));
        assertEquals(List.of("uses.records"), fieldsAtFault("""
                {"id": "a", "name": "n", "version": "1.0.0", "vendor": "v", "uses": {"records": ["account"]}}"""));
    }

    @Test
    public void anIdMustLeaveRoomForTableNames() {
        String id = "a".repeat(ManifestReader.MAX_ID_LENGTH);
        String manifest = "{\"id\": \"%s\", \"name\": \"n\", \"version\": \"1.0.0\", \"vendor\": \"v\"}";
        assertEquals(id, read(manifest.formatted(id)).id());
        assertEquals(List.of("id"), fieldsAtFault(manifest.formatted(id + "a")));
    }

    @Test
    public void aPluginDoesNotRequireItself() {
        assertEquals(List.of("requires.plugins"), fieldsAtFault("""
                {"id": "a", "name": "n", "version": "1.0.0", "vendor": "v", "requires": {"plugins": ["a"]}}"""));
    }

    @Test
    public void whatIsNotOneJsonObjectIsRefused() {
        assertEquals(List.of(""), fieldsAtFault("{\"id\": "));
        assertEquals(List.of(""), fieldsAtFault("{\"id\": \"a\", \"id\": \"b\"}"));
        assertEquals(List.of(""), fieldsAtFault("{\"id\": \"a\"} {}"));
        assertEquals("", fieldsAtFault("[]").get(0));
        assertFalse(fieldsAtFault("").isEmpty());
    }

    @Test
    public void theRefusalHasItsOwnCode() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read("{}"));
        assertEquals(ProblemType.INVALID, refusal.type());
        assertEquals("plugin-manifest-invalid", refusal.code());
        assertTrue(refusal.detail(), refusal.detail().contains("4 mistakes"));
    }

    private static List<String> fieldsAtFault(String json) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(json));
        return refusal.violations().stream().map(Violation::field).toList();
    }

    private static PluginManifest read(String json) {
        return new ManifestReader().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
