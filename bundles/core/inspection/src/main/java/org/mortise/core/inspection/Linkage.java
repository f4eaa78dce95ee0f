package org.mortise.core.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * Holds the bytecode of a plugin against the classes that it will meet: whatever it takes from the API has to exist with that
 * signature, its own or inherited, as the JVM would look for it. What the plugin does with other libraries is the resolver's
 * business.
 */
public final class Linkage {

    private final String checkedPrefix;
    private final ClassSource surroundings;

    /**
     * @param checkedPrefix of the internal names of the classes that are looked at, for example {@code org/mortise/api/}
     * @param surroundings everything that the plugin could be wired to; the JDK need not be in it
     */
    public Linkage(String checkedPrefix, ClassSource surroundings) {
        this.checkedPrefix = checkedPrefix;
        this.surroundings = surroundings;
    }

    /**
     * Everything that is missing, by name.
     *
     * @param bundles of one plugin, which see each other
     * @throws UnreadableClass when a class file of the plugin cannot be read
     */
    public List<MissingMember> missing(List<JarFile> bundles) throws IOException {
        Map<Use, Set<String>> uses = new LinkedHashMap<>();
        Map<String, ClassShape> own = new HashMap<>();
        for (JarFile bundle : bundles) {
            read(bundle, uses, own);
        }
        Hierarchy hierarchy = new Hierarchy(own, surroundings, checkedPrefix);
        Map<String, MissingMember> missing = new TreeMap<>();
        for (Map.Entry<Use, Set<String>> use : uses.entrySet()) {
            String problem = hierarchy.problem(use.getKey());
            if (problem != null) {
                String member = use.getKey().text();
                Set<String> places = new TreeSet<>(use.getValue());
                MissingMember known = missing.get(member);
                if (known != null) {
                    places.addAll(known.usedIn());
                }
                missing.put(member, new MissingMember(member, problem, List.copyOf(new ArrayList<>(places))));
            }
        }
        return List.copyOf(missing.values());
    }

    private static void read(JarFile bundle, Map<Use, Set<String>> uses, Map<String, ClassShape> own)
            throws IOException {
        for (Map.Entry<String, byte[]> file : PluginClasses.read(bundle).entrySet()) {
            try {
                ClassShape shape = ClassShape.of(file.getValue());
                own.put(shape.name(), shape);
                ClassUses.visit(
                        file.getValue(),
                        (use, place) -> uses.computeIfAbsent(use, key -> new TreeSet<>())
                                .add(place));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new UnreadableClass(file.getKey(), "is no class file that can be read here: " + e.getMessage());
            }
        }
    }
}
