package org.mortise.core.plugins;

import org.osgi.framework.Version;

/** The order of the versions of plugins. */
public final class Versions {

    private Versions() {}

    /** By the three numbers first; a version without qualifier is later than one with. */
    public static int compare(String one, String other) {
        Version a = parse(one);
        Version b = parse(other);
        int numbers = new Version(a.getMajor(), a.getMinor(), a.getMicro())
                .compareTo(new Version(b.getMajor(), b.getMinor(), b.getMicro()));
        if (numbers != 0 || a.getQualifier().equals(b.getQualifier())) {
            return numbers;
        }
        if (a.getQualifier().isEmpty() || b.getQualifier().isEmpty()) {
            return a.getQualifier().isEmpty() ? 1 : -1;
        }
        return a.getQualifier().compareTo(b.getQualifier());
    }

    /** The hyphen before a qualifier, which Maven writes and OSGi does not, is taken for the dot. */
    public static Version parse(String version) {
        return Version.parseVersion(version.replaceFirst("^([0-9]+\\.[0-9]+\\.[0-9]+)-", "$1."));
    }
}
