package org.mortise.core.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks members up as the JVM does: in the class, its super classes, its interfaces. Not safe for many threads. */
final class Hierarchy {

    private final Map<String, Optional<ClassShape>> known = new HashMap<>();
    private final Map<String, ClassShape> own;
    private final ClassSource surroundings;
    private final String checkedPrefix;

    Hierarchy(Map<String, ClassShape> own, ClassSource surroundings, String checkedPrefix) {
        this.own = own;
        this.surroundings = surroundings;
        this.checkedPrefix = checkedPrefix;
    }

    /** The result of a look-up, as far as it came. */
    private static final class Search {
        /** A class of the API stood on the way. */
        boolean throughApi;
        /** A class on the way is not to be had, so that nobody can say what it has. */
        boolean incomplete;
    }

    /** What is wrong with the use; null when it is in order or nothing can be said. */
    String problem(Use use) throws IOException {
        boolean api = use.owner().startsWith(checkedPrefix) && !own.containsKey(use.owner());
        if (!api && (use.how() == Use.How.TYPE || !own.containsKey(use.owner()))) {
            return null;
        }
        Optional<ClassShape> owner = shape(use.owner());
        if (owner.isEmpty()) {
            return "does not exist here";
        }
        if (api && !ClassShape.open(owner.get().access())) {
            return "is not public here";
        }
        if (use.how() == Use.How.TYPE) {
            return null;
        }
        Search search = new Search();
        Integer access = find(use, use.owner(), search);
        if (access == null) {
            return search.throughApi && !search.incomplete ? "does not exist here" : null;
        }
        return search.throughApi ? accessProblem(use, access) : null;
    }

    private static String accessProblem(Use use, int access) {
        if (!ClassShape.open(access)) {
            return "is not accessible here";
        }
        if (ClassShape.isStatic(access) != use.how().isStatic()) {
            return ClassShape.isStatic(access) ? "is static here" : "is not static here";
        }
        return null;
    }

    private Integer find(Use use, String type, Search search) throws IOException {
        Optional<ClassShape> shape = shape(type);
        if (shape.isEmpty()) {
            search.incomplete = true;
            return null;
        }
        if (type.startsWith(checkedPrefix) && !own.containsKey(type)) {
            search.throughApi = true;
        }
        Integer access = shape.get().members().get(use.key());
        if (access != null) {
            // Found in the plugin's own class: what stands above it does not matter.
            search.throughApi &= !own.containsKey(type);
            return access;
        }
        // Constructors are not inherited.
        if ("<init>".equals(use.name())) {
            return null;
        }
        for (String parent : shape.get().parents()) {
            Integer inherited = find(use, parent, search);
            if (inherited != null) {
                return inherited;
            }
        }
        // An interface answers to the methods of Object, too.
        return null;
    }

    private Optional<ClassShape> shape(String name) throws IOException {
        ClassShape mine = own.get(name);
        if (mine != null) {
            return Optional.of(mine);
        }
        Optional<ClassShape> found = known.get(name);
        if (found == null) {
            found = read(name);
            known.put(name, found);
        }
        return found;
    }

    private Optional<ClassShape> read(String name) throws IOException {
        Optional<InputStream> file = name.startsWith("java/")
                ? Optional.ofNullable(ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class"))
                : surroundings.open(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(ClassShape.of(in.readAllBytes()));
        }
    }
}
