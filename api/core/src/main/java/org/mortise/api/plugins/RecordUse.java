package org.mortise.api.plugins;

/** What a plugin does with the records of a type that is not its own. */
public enum RecordUse {

    /** Reads them. */
    READ,

    /** Reads them, makes new ones, changes and removes them. */
    EDIT
}
