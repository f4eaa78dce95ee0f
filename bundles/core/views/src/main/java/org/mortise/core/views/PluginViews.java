package org.mortise.core.views;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The views of the plugins that run now. Safe for use by many threads. */
final class PluginViews {

    private final Map<UUID, View> views = new ConcurrentHashMap<>();

    void bring(View view) {
        views.put(view.id(), view);
    }

    /** Unless a newer version of the plugin has brought it in the meantime. */
    void takeAway(View view) {
        views.remove(view.id(), view);
    }

    Optional<View> find(UUID id) {
        return Optional.ofNullable(views.get(id));
    }

    /** @param type null for all types */
    List<View> of(String type) {
        return views.values().stream()
                .filter(view -> type == null || view.type().equals(type))
                .sorted(Comparator.comparing(View::type).thenComparing(View::name))
                .toList();
    }
}
