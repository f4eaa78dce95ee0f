package org.mortise.core.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Score rules in the file of a plugin, before it is installed. */
@Component
public final class ScoreDescriptionCheck implements DescriptionCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "META-INF/mortise/scores/";

    @Override
    public List<Violation> check(PluginManifest plugin, Map<String, byte[]> files) {
        List<Violation> violations = new ArrayList<>();
        files.forEach((path, content) -> {
            if (path.startsWith(FOLDER)) {
                read(path, content, violations);
            }
        });
        return violations;
    }

    private static void read(String path, byte[] content, List<Violation> violations) {
        try {
            ScoreRuleReader.read(JSON.readTree(content));
        } catch (ProblemException e) {
            e.violations().forEach(each -> violations.add(each.in(path)));
        } catch (JsonProcessingException e) {
            violations.add(new Violation(path, "is no JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
