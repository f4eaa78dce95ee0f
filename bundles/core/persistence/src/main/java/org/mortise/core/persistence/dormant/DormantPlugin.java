package org.mortise.core.persistence.dormant;

import java.util.List;

/**
 * By what the data of a plugin are found.
 *
 * @param bundle symbolic name, under which its migrations ran
 * @param recordTypes names of the types that it brings or brought
 */
public record DormantPlugin(String id, String name, String version, String bundle, List<String> recordTypes) {

    public DormantPlugin {
        recordTypes = List.copyOf(recordTypes);
    }
}
