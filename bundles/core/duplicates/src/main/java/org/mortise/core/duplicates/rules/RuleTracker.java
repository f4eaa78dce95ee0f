package org.mortise.core.duplicates.rules;

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
import org.mortise.core.duplicates.match.MatchRule;
import org.mortise.core.duplicates.match.RuleReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code META-INF/mortise/duplicates/*.json} of bundles as they start. */
public final class RuleTracker extends BundleTracker<List<RuleTracker.Brought>> {

    private static final Logger LOG = LoggerFactory.getLogger(RuleTracker.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MatchRules rules;

    public RuleTracker(BundleContext context, MatchRules rules) {
        super(context, Bundle.STARTING | Bundle.ACTIVE, null);
        this.rules = rules;
    }

    record Brought(String type, JsonNode rule) {}

    @Override
    public List<Brought> addingBundle(Bundle bundle, BundleEvent event) {
        // Only plugins bring rules; to look through the files of every bundle would take its time at each start.
        if (bundle.getEntry(PluginManifest.PATH) == null) {
            return null;
        }
        Enumeration<URL> files = bundle.findEntries("META-INF/mortise/duplicates", "*.json", false);
        if (files == null) {
            return null;
        }
        List<Brought> all = new ArrayList<>();
        for (URL file : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                JsonNode json = JSON.readTree(in);
                MatchRule rule = RuleReader.read(json);
                rules.bring(rule.type(), json);
                all.add(new Brought(rule.type(), json));
            } catch (ProblemException e) {
                LOG.error("{} of {} is no match rule: {}", file.getPath(), bundle.getSymbolicName(), e.violations());
            } catch (IOException e) {
                LOG.error("{} of {} cannot be read", file.getPath(), bundle.getSymbolicName(), e);
            }
        }
        return all;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<Brought> all) {
        all.forEach(each -> rules.takeAway(each.type(), each.rule()));
    }
}
