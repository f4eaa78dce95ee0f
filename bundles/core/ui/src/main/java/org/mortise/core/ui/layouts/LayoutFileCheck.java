package org.mortise.core.ui.layouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Layouts in the file of a plugin, before it is installed: each field that they name has to be there, or come with the plugin. */
@Component
public final class LayoutFileCheck implements DescriptionCheck {

    private final RecordTypes types;

    @Activate
    public LayoutFileCheck(@Reference RecordTypes types) {
        this.types = types;
    }

    @Override
    public List<Violation> check(PluginManifest plugin, Map<String, byte[]> files) {
        PluginFields brought = new PluginFields(files);
        return check(
                plugin,
                files,
                brought,
                (type, field) -> brought.has(type, field) || installed(plugin, type, field, brought));
    }

    /** What can be said without a server: of the types of others nothing is known but what the plugin adds to them. */
    public static List<Violation> withoutServer(PluginManifest plugin, Map<String, byte[]> files) {
        PluginFields brought = new PluginFields(files);
        return check(
                plugin,
                files,
                brought,
                (type, field) -> brought.has(type, field) || !brought.owns(type) || field.startsWith("custom."));
    }

    private boolean installed(PluginManifest plugin, String type, String selector, PluginFields brought) {
        Optional<RecordType> found = types.find(type);
        if (found.isEmpty()) {
            // A type that may be missing: what is not there when it comes is passed over.
            return !brought.owns(type);
        }
        return found.get().fields().stream()
                .filter(field -> staying(field, plugin, brought.owns(type)))
                .anyMatch(field -> Selectors.of(field).equals(selector));
    }

    /** What the running version of the plugin brought need not be in this one. */
    private static boolean staying(Field field, PluginManifest plugin, boolean ownType) {
        return field.custom() ? !field.plugin().equals(plugin.id()) : !ownType;
    }

    private static List<Violation> check(
            PluginManifest plugin,
            Map<String, byte[]> files,
            PluginFields brought,
            BiPredicate<String, String> fieldKnown) {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> paths = new HashMap<>();
        new TreeMap<>(files).forEach((path, content) -> {
            if (!path.startsWith(LayoutFile.FOLDER + "/")) {
                return;
            }
            try {
                String type = LayoutFile.read(plugin, path, content, brought::owns, fieldKnown)
                        .type();
                String former = paths.putIfAbsent(type, path);
                if (former != null) {
                    violations.add(new Violation(path + ": type", "\"" + type + "\" is arranged by " + former));
                }
            } catch (ProblemException e) {
                e.violations()
                        .forEach(each -> violations.add(new Violation(
                                each.field().isEmpty() ? path : path + ": " + each.field(), each.message())));
            }
        });
        return violations;
    }
}
