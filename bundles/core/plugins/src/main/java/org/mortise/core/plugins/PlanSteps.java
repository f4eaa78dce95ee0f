package org.mortise.core.plugins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mortise.api.plugins.PluginPlan.Step;
import org.mortise.core.inspection.StartingRecord;

/** Says in order what applying a plan does. The actions are stable names, the details are for people. */
final class PlanSteps {

    private static final int MOST_NAMED = 20;

    private PlanSteps() {}

    /**
     * @param replaced what is installed now; null for a first installation
     * @param records that will be written
     */
    static List<Step> of(PluginJar jar, Contents replaced, List<StartingRecord> records, Duration healthLimit) {
        Contents next = jar.contents();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("install-bundle", "Install the bundle " + next.symbolicName() + " " + next.bundleVersion()));
        for (PluginJar.Library library : jar.libraries()) {
            steps.add(new Step("install-library", "Install the library " + library.symbolicName() + " for it alone"));
        }
        if (next.migrations() != null) {
            steps.add(new Step("migrate", "Bring its tables up to date: " + next.migrations()));
        }
        if (replaced != null) {
            steps.add(new Step("stop-version", "Stop version " + replaced.version()));
        }
        steps.add(new Step(
                "start",
                "Start version " + next.version() + " at /api" + next.manifest().address()));
        for (String type : next.recordTypes()) {
            boolean known = replaced != null && replaced.recordTypes().contains(type);
            steps.add(new Step(known ? "keep-record-type" : "add-record-type", "Record type " + type));
        }
        for (String type : next.extendedTypes()) {
            steps.add(new Step("add-custom-fields", "Custom fields on " + type));
        }
        for (String type : next.arrangedTypes()) {
            steps.add(new Step(
                    "arrange-page", "The page and form of " + type + ", unless an administrator has arranged them"));
        }
        steps.add(new Step(
                "check-health",
                "Wait up to " + healthLimit.toSeconds() + " s for it to work; "
                        + (replaced == null ? "take it out again" : "go back to version " + replaced.version())
                        + " if it does not"));
        records.stream()
                .collect(Collectors.groupingBy(StartingRecord::type, LinkedHashMap::new, Collectors.toList()))
                .forEach((type, all) ->
                        steps.add(new Step("write-records", "Write once, of " + type + ": " + names(all))));
        steps.add(
                new Step("keep-file", "Keep the file of " + jar.size() / 1024 + " KiB (SHA-256 " + jar.sha256() + ")"));
        if (replaced != null) {
            steps.add(new Step("remove-version", "Remove version " + replaced.version()));
        }
        return steps;
    }

    private static String names(List<StartingRecord> records) {
        String first = records.stream()
                .limit(MOST_NAMED)
                .map(StartingRecord::externalId)
                .collect(Collectors.joining(", "));
        int others = records.size() - MOST_NAMED;
        return others > 0 ? first + " and " + others + " more" : first;
    }

    /** What runs at the same time once a version was started. */
    static String[] afterStart() {
        return new String[] {"add-record-type", "keep-record-type", "add-custom-fields", "arrange-page", "check-health"
        };
    }

    /** Of going back: the file is kept already. */
    static List<Step> ofRollback(PluginJar jar, Contents replaced, Duration healthLimit) {
        return of(jar, replaced, List.of(), healthLimit).stream()
                .filter(step -> !step.action().equals("keep-file"))
                .toList();
    }

    static List<Step> ofRemoval(String version) {
        return List.of(
                new Step("stop-version", "Let the requests that are inside end"),
                new Step("remove-version", "Remove version " + version),
                new Step("remove-file", "Remove its file; its data stay"));
    }
}
