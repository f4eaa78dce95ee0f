package org.mortise.core.ui;

import java.util.List;
import java.util.Map;

/**
 * What a running plugin adds to the browser.
 *
 * @param plugin the plugin's id
 * @param name of the plugin, for people
 * @param version of the plugin
 * @param hash of all files
 * @param types the record types without which it is of no use
 * @param permissions those that its users need
 * @param files by their paths below the module's folder; never changed
 */
record UiModule(
        String plugin,
        String name,
        String version,
        String hash,
        List<String> types,
        List<String> permissions,
        Map<String, byte[]> files) {

    /** Where browsers find its beginning. */
    String href() {
        return "/plugins/" + plugin + "/" + hash + "/" + ModuleReader.MAIN;
    }
}
