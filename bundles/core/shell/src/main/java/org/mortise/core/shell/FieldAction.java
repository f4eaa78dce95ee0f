package org.mortise.core.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.mortise.api.records.CustomFields;
import org.mortise.api.records.Field;

/** A command about one field of one record type. */
abstract class FieldAction extends AdministratorAction {

    @Reference
    CustomFields customFields;

    @Argument(index = 0, name = "TYPE", description = "The record type, for example account", required = true)
    @Completion(RecordTypeNames.class)
    String type;

    @Argument(index = 1, name = "FIELD", description = "The field's name", required = true)
    String name;

    String line(Field field) {
        return type + " has the field " + field.name() + " (" + field.type().json() + ")";
    }
}
