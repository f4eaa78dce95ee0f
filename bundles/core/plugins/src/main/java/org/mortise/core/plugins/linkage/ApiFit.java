package org.mortise.core.plugins.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.core.inspection.BundleHeaders;
import org.mortise.core.inspection.ImportedPackages;
import org.mortise.core.inspection.Linkage;
import org.mortise.core.inspection.MissingMember;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.core.inspection.UnreadableClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Refuses a plugin that asks our packages for what they do not have. Changes nothing; safe for many threads. */
public final class ApiFit {

    private static final String OURS = "org.mortise.";

    private final BundleContext context;

    public ApiFit(BundleContext context) {
        this.context = context;
    }

    /**
     * Looks at all of its bundles.
     *
     * @throws ProblemException INVALID with everything that does not fit
     */
    public void check(PluginArchive file) {
        ExportedApi api = new ExportedApi(context);
        try {
            packages(file.bundles(), api);
            members(new Linkage(ExportedApi.PREFIX.replace('.', '/'), api).missing(file.bundles()));
        } catch (UnreadableClass e) {
            throw ProblemException.of(ProblemType.INVALID, "plugin-class-unreadable", e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            // A range of versions that is none.
            throw ProblemException.of(
                    ProblemType.INVALID, "plugin-not-a-bundle", "Its Import-Package cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void packages(List<JarFile> bundles, ExportedApi api) throws IOException {
        Set<String> own = new HashSet<>();
        for (JarFile bundle : bundles) {
            own.addAll(BundleHeaders.exports(bundle));
        }
        List<Violation> internals = new ArrayList<>();
        List<Violation> unavailable = new ArrayList<>();
        for (JarFile bundle : bundles) {
            for (ImportedPackages.Import each : ImportedPackages.of(bundle.getManifest())) {
                if (each.name().startsWith(ExportedApi.PREFIX)) {
                    Version here = api.version(each.name());
                    boolean fits = here != null && new VersionRange(each.range()).includes(here);
                    if (!fits && !each.optional()) {
                        unavailable.add(new Violation(
                                each.name(),
                                "is needed in " + each.range() + " and here " + (here == null ? "not at all" : here)));
                    }
                } else if (each.name().startsWith(OURS) && !own.contains(each.name())) {
                    internals.add(new Violation(each.name(), "is not part of the API"));
                }
            }
        }
        refuse(
                "plugin-imports-internals",
                "It imports packages that are none of its business; only " + ExportedApi.PREFIX + "* is offered.",
                internals);
        refuse(
                "plugin-api-unavailable",
                "It was built for another version of Mortise: upgrade Mortise, or take the version of the plugin that fits it.",
                unavailable);
    }

    private static void members(List<MissingMember> missing) {
        refuse(
                "plugin-linkage-broken",
                "Its code uses what the API here does not have: build it against this version of Mortise, or take the"
                        + " version of the plugin that was.",
                missing.stream()
                        .map(each -> new Violation(
                                each.member(),
                                each.toString().substring(each.member().length() + 1)))
                        .toList());
    }

    private static void refuse(String code, String advice, List<Violation> violations) {
        if (violations.isEmpty()) {
            return;
        }
        Violation first = violations.get(0);
        String more = violations.size() > 1 ? ", and " + (violations.size() - 1) + " more" : "";
        throw new ProblemException(
                ProblemType.INVALID,
                code,
                advice + " " + first.field() + " " + first.message() + more + ".",
                violations,
                null);
    }
}
