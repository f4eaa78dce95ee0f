package org.mortise.core.demo;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.core.demo.ClearingPlan.Demo;
import org.mortise.core.demo.ClearingPlan.Some;

/**
 * The very records that a clearing is about, each by type and in the order of their removal.
 *
 * @param living demo records, and what modules made because of them
 * @param deleted demo records that people have deleted already, which are there until they are purged
 * @param changed how many of the living ones people have changed
 */
record ClearingScope(
        Map<String, List<UUID>> living,
        Map<String, List<UUID>> deleted,
        Map<String, Long> changed,
        Map<String, Set<UUID>> attached,
        Map<String, Set<UUID>> referring,
        Map<String, List<UUID>> missing) {

    ClearingPlan plan() {
        Set<String> names = new LinkedHashSet<>(living.keySet());
        names.addAll(deleted.keySet());
        List<Demo> types = names.stream()
                .map(type -> new Demo(type, size(living, type) + size(deleted, type), changed.getOrDefault(type, 0L)))
                .sorted((one, other) -> Long.compare(other.records(), one.records()))
                .toList();
        List<Some> added = some(attached);
        long records = types.stream().mapToLong(Demo::records).sum()
                + added.stream().mapToLong(Some::records).sum();
        return new ClearingPlan(records, types, added, some(referring), some(missing));
    }

    private static long size(Map<String, List<UUID>> of, String type) {
        return of.getOrDefault(type, List.of()).size();
    }

    private static List<Some> some(Map<String, ? extends Collection<UUID>> of) {
        return of.entrySet().stream()
                .map(entry -> new Some(entry.getKey(), entry.getValue().size()))
                .toList();
    }
}
