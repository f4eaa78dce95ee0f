package org.mortise.core.records.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.plugins.PluginManifest;

/** Types, custom fields and texts in the file of a plugin, read as {@link PluginDescriptions} will read them. */
public final class RecordDescriptionCheck implements DescriptionCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "META-INF/mortise/";

    @Override
    public List<Violation> check(PluginManifest plugin, Map<String, byte[]> files) {
        List<Violation> violations = new ArrayList<>();
        files.forEach((path, content) -> {
            try (InputStream in = new ByteArrayInputStream(content)) {
                read(path, in, plugin);
            } catch (ProblemException e) {
                e.violations().forEach(each -> violations.add(each.in(path)));
            } catch (JsonProcessingException e) {
                violations.add(new Violation(path, "is no JSON of the right form: " + e.getOriginalMessage()));
            } catch (IOException e) {
                violations.add(new Violation(path, "cannot be read: " + e.getMessage()));
            }
        });
        return violations;
    }

    private static void read(String path, InputStream in, PluginManifest plugin) throws IOException {
        if (inside(path, "types/")) {
            TypeReader.type(in, plugin);
        } else if (inside(path, "fields/")) {
            TypeReader.contribution(in, plugin);
        } else if (inside(path, "i18n/")) {
            JSON.readValue(in, new TypeReference<Map<String, String>>() {});
        }
    }

    /** Directly in the folder: what lies deeper is not read. */
    private static boolean inside(String path, String folder) {
        return path.startsWith(FOLDER + folder) && path.indexOf('/', (FOLDER + folder).length()) < 0;
    }
}
