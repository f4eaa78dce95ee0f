package org.mortise.core.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

public class SettingInputTest {

    private StoredSettings before = StoredSettings.none(Forms.GATEWAY);

    @Test
    public void everyKindIsRead() throws IOException {
        SettingInput.Values read = read("""
                {"address": "https://sms.example.com", "password": "hush", "seconds": 7, "share": 0.5, "on": true,
                 "kinds": ["Deal", "Case"]}""");
        assertEquals(
                Map.of(
                        "address",
                        "https://sms.example.com",
                        "password",
                        "hush",
                        "seconds",
                        7L,
                        "share",
                        0.5,
                        "on",
                        true,
                        "kinds",
                        List.of("Deal", "Case")),
                read.values());
        assertEquals(List.of("password"), read.newSecrets());
    }

    @Test
    public void whatIsMissingHasItsDefaultAndAPasswordStays() throws IOException {
        before = before.next(Map.of("address", "x", "password", "sealed", "seconds", 9L), null, null);
        assertEquals(
                Map.of("address", "y", "password", "sealed"),
                read("{\"address\": \"y\", \"seconds\": null}").values());
        assertEquals(
                Map.of("address", "y"),
                read("{\"address\": \"y\", \"password\": null}").values());
    }

    @Test
    public void allThatIsWrongIsSaidAtOnce() {
        assertEquals(
                Map.of(
                        "colour", "is not set here",
                        "address", "is missing",
                        "seconds", "lies outside of what is allowed",
                        "share", "must be a number",
                        "on", "must be true or false",
                        "kinds", "must be a list of at most 1000"),
                violations(
                        "{\"colour\": 1, \"seconds\": 101, \"share\": \"half\", \"on\": \"yes\", \"kinds\": \"Deal\"}"));
        assertEquals(
                Map.of("seconds", "must be a whole number"), violations("{\"address\": \"x\", \"seconds\": 1e30}"));
        assertEquals(
                Map.of("address", "must be a text of at most 10000 characters, without null characters"),
                violations("{\"address\": \"a\\u0000b\"}"));
        for (String noText : new String[] {"{}", "[]", "[\"hush\"]", "5", "false"}) {
            assertEquals(
                    noText,
                    Map.of("password", "must be a text of at most 10000 characters, without null characters"),
                    violations("{\"address\": \"x\", \"password\": " + noText + "}"));
        }
        assertEquals(Map.of("values", "must be an object"), violations("[]"));
    }

    private SettingInput.Values read(String json) throws IOException {
        return new SettingInput(Forms.GATEWAY, before).read(new ObjectMapper().readTree(json));
    }

    private Map<String, String> violations(String json) {
        return assertThrows(ProblemException.class, () -> read(json)).violations().stream()
                .collect(Collectors.toMap(Violation::field, Violation::message));
    }
}
