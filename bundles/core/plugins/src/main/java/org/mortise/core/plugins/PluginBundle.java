package org.mortise.core.plugins;

import org.osgi.framework.Bundle;

/** A plugin that is installed in the framework. */
record PluginBundle(Bundle bundle, Contents contents) {

    String id() {
        return contents.id();
    }

    String location() {
        return bundle.getLocation();
    }

    boolean running() {
        return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }
}
