package org.mortise.core.scores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code META-INF/mortise/scores/*.json} of bundles as they start. */
final class ScoreRuleTracker extends BundleTracker<List<JsonNode>> {

    private static final Logger LOG = LoggerFactory.getLogger(ScoreRuleTracker.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScoreRules rules;

    ScoreRuleTracker(BundleContext context, ScoreRules rules) {
        super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        this.rules = rules;
    }

    @Override
    public List<JsonNode> addingBundle(Bundle bundle, BundleEvent event) {
        // Only plugins bring rules; to look through the files of every bundle would take its time at each start.
        if (bundle.getEntry(PluginManifest.PATH) == null) {
            return null;
        }
        Enumeration<URL> files = bundle.findEntries("META-INF/mortise/scores", "*.json", false);
        if (files == null) {
            return null;
        }
        List<JsonNode> all = new ArrayList<>();
        for (URL file : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                JsonNode json = JSON.readTree(in);
                rules.bring(ScoreRuleReader.read(json).type(), json);
                all.add(json);
            } catch (ProblemException e) {
                LOG.error("{} of {} is no score rule: {}", file.getPath(), bundle.getSymbolicName(), e.violations());
            } catch (IOException e) {
                LOG.error("{} of {} cannot be read", file.getPath(), bundle.getSymbolicName(), e);
            }
        }
        return all;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<JsonNode> all) {
        all.forEach(json -> rules.takeAway(json.path("type").asText(), json));
    }
}
