package org.mortise.launcher;

import picocli.CommandLine.IVersionProvider;

/** The version of this jar, which is the version of the distribution it was built with. */
public final class LauncherVersion implements IVersionProvider {
    public static String current() {
        String version = LauncherVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Mortise CRM " + current(), "Java " + Runtime.version()};
    }
}
