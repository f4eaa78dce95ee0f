package org.mortise.core.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.mortise.api.records.CustomTypes;
import org.mortise.api.records.RecordType;

/** A command about one record type of an administrator. */
abstract class TypeAction extends AdministratorAction {

    @Reference
    CustomTypes customTypes;

    @Argument(index = 0, name = "TYPE", description = "The record type's name", required = true)
    String name;

    static String line(RecordType type) {
        return type.name() + " stands under " + type.href();
    }
}
