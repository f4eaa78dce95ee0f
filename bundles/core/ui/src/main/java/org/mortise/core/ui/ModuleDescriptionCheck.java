package org.mortise.core.ui;

import java.util.List;
import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.service.component.annotations.Component;

/** The description of a UI module in the file of a plugin, before it is installed. */
@Component
public final class ModuleDescriptionCheck implements DescriptionCheck {

    private static final String PATH = ModuleReader.FOLDER + ModuleReader.DESCRIPTION;

    @Override
    public List<Violation> check(PluginManifest plugin, Map<String, byte[]> files) {
        byte[] content = files.get(PATH);
        if (content == null) {
            return List.of();
        }
        try {
            ModuleDescription.read(content);
            return List.of();
        } catch (ProblemException e) {
            return e.violations().stream().map(each -> each.in(PATH)).toList();
        }
    }
}
