package org.mortise.core.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The translations of a plugin: what is said in one language is said in all that it speaks. */
public final class TranslationCheck {

    private static final String FOLDER = "META-INF/mortise/i18n/";

    private TranslationCheck() {}

    /** @throws IOException when the jar cannot be read */
    public static List<Finding> check(JarFile jar) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> keys = new TreeMap<>();
        Set<String> all = new TreeSet<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(".json")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    JsonNode texts = new ObjectMapper().readTree(in);
                    Set<String> found = new TreeSet<>();
                    texts.fieldNames().forEachRemaining(found::add);
                    keys.put(name, found);
                    all.addAll(found);
                } catch (JsonProcessingException e) {
                    findings.add(Finding.error(name, "cannot be read as JSON: " + e.getOriginalMessage()));
                }
            }
        }
        keys.forEach((name, found) -> {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(found);
            if (!missing.isEmpty()) {
                findings.add(Finding.error(name, "lacks " + String.join(", ", missing)));
            }
        });
        return findings;
    }
}
