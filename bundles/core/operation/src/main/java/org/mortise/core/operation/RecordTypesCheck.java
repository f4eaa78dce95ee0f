package org.mortise.core.operation;

import java.util.function.Consumer;
import org.mortise.api.records.RecordTypes;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The record types of every plugin that runs can be read and written. */
final class RecordTypesCheck implements ReadinessCheck {

    private final BundleContext context;
    private final BundleEntries entries = new BundleEntries();

    RecordTypesCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public void look(Consumer<String> missing) {
        ServiceReference<RecordTypes> reference = context.getServiceReference(RecordTypes.class);
        RecordTypes types = reference == null ? null : context.getService(reference);
        if (types == null) {
            missing.accept("record types: the record engine is not up");
            return;
        }
        try {
            for (Bundle bundle : context.getBundles()) {
                if (bundle.getState() == Bundle.ACTIVE) {
                    for (String type : entries.recordTypes(bundle)) {
                        if (types.find(type).isEmpty()) {
                            missing.accept(
                                    "record type " + type + ": not available yet (" + bundle.getSymbolicName() + ")");
                        }
                    }
                }
            }
        } finally {
            context.ungetService(reference);
        }
    }
}
