package org.mortise.core.plugins;

import java.util.List;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.core.inspection.StartingRecord;

/**
 * What was found in a plugin's file that may be installed as far as the file itself goes.
 *
 * @param signature who answers for it
 * @param newPermissions names of the permissions that it declares and the version that runs does not
 * @param records that would be written, in their order
 * @param notes what an administrator should know besides, sentences
 */
record Findings(
        PluginSignature signature, List<String> newPermissions, List<StartingRecord> records, List<String> notes) {

    Findings {
        newPermissions = List.copyOf(newPermissions);
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }
}
