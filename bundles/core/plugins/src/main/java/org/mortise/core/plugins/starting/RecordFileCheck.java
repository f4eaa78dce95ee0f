package org.mortise.core.plugins.starting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.core.inspection.StartingRecordReader;
import org.osgi.service.component.annotations.Component;

/** Records in the file of a plugin, as far as they can be judged by themselves. */
@Component
public final class RecordFileCheck implements DescriptionCheck {

    @Override
    public List<Violation> check(PluginManifest plugin, Map<String, byte[]> files) {
        List<Violation> violations = new ArrayList<>();
        StartingRecordReader.read(plugin, files, violations);
        return violations;
    }
}
