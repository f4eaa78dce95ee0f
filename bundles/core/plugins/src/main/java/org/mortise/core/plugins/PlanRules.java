package org.mortise.core.plugins;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mortise.api.plugins.PluginState;

/** What keeps a plugin file from being installed. Each reason has a code of its own that clients may rely on. */
final class PlanRules {

    /** Addresses below {@code /api} that belong to the platform. */
    private static final List<String> RESERVED =
            List.of("/auth", "/admin", "/metadata", "/search", "/plugins", "/imports", "/docs", "/ui", "/changes");

    /** Words that stand in the place of an id in the addresses of the administration. */
    private static final List<String> RESERVED_IDS = List.of("plans", "vendors");

    private PlanRules() {}

    static void check(PluginJar jar, Situation situation) {
        Refusals refusals = new Refusals();
        identity(jar.contents(), situation, refusals);
        bundles(jar, situation, refusals);
        version(jar, situation, refusals);
        address(jar.contents(), situation, refusals);
        recordTypes(jar.contents(), situation, refusals);
        requirements(jar.contents(), situation, refusals);
        packages(jar, situation, refusals);
        refusals.throwIfAny();
    }

    private static void identity(Contents file, Situation situation, Refusals refusals) {
        if (RESERVED_IDS.contains(file.id())) {
            refusals.add("plugin-id-taken", "The id " + file.id() + " belongs to the platform.");
        }
        if (file.manifest().permanent()) {
            refusals.add(
                    "plugin-claims-permanent", "Only the platform's own modules are permanent; remove \"permanent\".");
        }
        Contents present = situation.running().get(file.id());
        if (present != null && present.manifest().permanent()) {
            refusals.add("plugin-permanent", "The plugin " + file.id() + " is part of the platform and comes with it.");
        }
        situation
                .row(file.id())
                .map(PluginRow::vendor)
                .filter(vendor -> !vendor.equals(file.manifest().vendor()))
                .ifPresent(vendor -> refusals.add(
                        "plugin-id-taken", "The id " + file.id() + " belongs to a plugin of " + vendor + "."));
    }

    /** Libraries included: a second copy of what the platform brings would be a trap for the plugin itself. */
    private static void bundles(PluginJar jar, Situation situation, Refusals refusals) {
        Stream<String> libraries = jar.libraries().stream().map(PluginJar.Library::symbolicName);
        Stream.concat(Stream.of(jar.contents().symbolicName()), libraries).forEach(name -> {
            String owner = situation.bundleOwners().get(name);
            if (owner != null && !owner.equals(jar.id())) {
                refusals.add(
                        "plugin-bundle-taken",
                        "The bundle name " + name + " belongs to "
                                + (owner.isEmpty() ? "the platform." : "the plugin " + owner + "."));
            }
        });
    }

    private static void version(PluginJar jar, Situation situation, Refusals refusals) {
        Optional<PluginRow> row = situation.row(jar.id());
        if (row.isEmpty()) {
            return;
        }
        PluginRow present = row.get();
        if (present.state() == PluginState.PURGED) {
            return;
        }
        if (present.state() == PluginState.PURGING) {
            refusals.add(
                    "plugin-purging",
                    "The data of " + jar.id() + " are just being purged; try again when they are gone.");
            return;
        }
        int order = Versions.compare(jar.version(), present.version());
        boolean neverUp =
                present.state() == PluginState.FAILED && !situation.running().containsKey(jar.id());
        if (order < 0 && !neverUp) {
            refusals.add(
                    "plugin-downgrade",
                    present.installed()
                            ? "Version " + present.version() + " is installed. To go back to an older one, roll back."
                            : "Its dormant data was left by version " + present.version()
                                    + ", which an older one may not" + " understand.");
        } else if (present.state() == PluginState.DISABLED) {
            refusals.add("plugin-disabled", "The plugin " + jar.id() + " is disabled; enable it first.");
        } else if (order == 0 && present.installed() && present.state() != PluginState.FAILED) {
            sameVersion(jar, present, refusals);
        }
    }

    private static void sameVersion(PluginJar jar, PluginRow present, Refusals refusals) {
        if (present.source() != Source.FILE) {
            refusals.add(
                    "plugin-version-installed",
                    "Version " + jar.version() + " came as a "
                            + present.source().text() + "; a file that is to replace it needs a higher version.");
        } else if (jar.sha256().equals(present.sha256())) {
            refusals.add("plugin-version-installed", "Exactly this file is installed already.");
        }
    }

    private static void address(Contents file, Situation situation, Refusals refusals) {
        String address = file.manifest().address();
        boolean reserved = RESERVED.stream().anyMatch(taken -> overlap(taken, address));
        if (reserved && !address.equals("/plugins/" + file.id())) {
            refusals.add("plugin-address-reserved", "The address " + address + " belongs to the platform.");
        }
        for (PluginRow row : situation.rows()) {
            if (!row.id().equals(file.id()) && overlap(row.address(), address)) {
                refusals.add(
                        "plugin-address-taken",
                        "The address " + address + " overlaps with " + row.address() + " of the plugin " + row.id()
                                + ".");
            }
        }
    }

    private static void recordTypes(Contents file, Situation situation, Refusals refusals) {
        for (String type : file.recordTypes()) {
            Optional<String> dormantOwner = situation.rows().stream()
                    .filter(row -> row.recordTypes().contains(type))
                    .map(PluginRow::id)
                    .findFirst();
            String owner = situation.typeOwners().getOrDefault(type, dormantOwner.orElse(file.id()));
            if (!owner.equals(file.id())) {
                refusals.add(
                        "plugin-record-type-taken",
                        "The record type " + type + " belongs to the plugin " + owner + ".");
            }
        }
    }

    private static void requirements(Contents file, Situation situation, Refusals refusals) {
        List<String> missing = file.manifest().requiredPlugins().stream()
                .filter(id -> !situation.running().containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            refusals.add(
                    "plugin-requirement-missing",
                    "It requires plugins that are not installed: " + String.join(", ", missing) + ".");
        }
    }

    /** A second copy of a shared package would be a trap for the next bundle that is wired. */
    private static void packages(PluginJar jar, Situation situation, Refusals refusals) {
        Stream<String> ofLibraries = jar.libraries().stream().flatMap(each -> each.exports().stream());
        List<String> shadowed = Stream.concat(jar.contents().exports().stream(), ofLibraries)
                .filter(name -> situation.platformPackages().contains(name))
                .toList();
        if (!shadowed.isEmpty()) {
            refusals.add(
                    "plugin-exports-platform-package",
                    "It exports packages that the platform provides: " + String.join(", ", shadowed) + ".");
        }
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }
}
