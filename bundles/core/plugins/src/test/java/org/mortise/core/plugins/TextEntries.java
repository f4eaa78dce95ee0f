package org.mortise.core.plugins;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entries of a plugin that exists in a test only, as texts by their paths. */
record TextEntries(Map<String, String> texts) implements Entries {

    @Override
    public List<String> list(String folder, String suffix) {
        return new TreeMap<>(texts)
                .keySet().stream()
                        .filter(name -> name.startsWith(folder) && name.endsWith(suffix))
                        .toList();
    }

    @Override
    public Optional<InputStream> open(String path) {
        return Optional.ofNullable(texts.get(path))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String header(String name) {
        return null;
    }
}
