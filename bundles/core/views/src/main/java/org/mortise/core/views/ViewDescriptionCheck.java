package org.mortise.core.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.service.component.annotations.Component;

/** Views in the file of a plugin, before it is installed. */
@Component
public final class ViewDescriptionCheck implements DescriptionCheck {

    @Override
    public List<Violation> check(PluginManifest plugin, Map<String, byte[]> files) {
        List<Violation> violations = new ArrayList<>();
        files.forEach((path, content) -> {
            if (path.startsWith(ViewFile.FOLDER + "/")) {
                read(plugin, path, content, violations);
            }
        });
        return violations;
    }

    private static void read(PluginManifest plugin, String path, byte[] content, List<Violation> violations) {
        try {
            ViewFile.read(plugin.id(), path, content);
        } catch (ProblemException e) {
            e.violations().forEach(each -> violations.add(each.in(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
