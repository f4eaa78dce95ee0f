package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.mortise.launcher.Json;

/**
 * One file of one record type.
 *
 * @param mapping the step as the server wants it; empty means that the column names are the names of the fields
 */
record ImportStep(String file, String type, JsonNode mapping) {
    static ImportStep unmapped(String file, String type) {
        return new ImportStep(file, type, Json.object());
    }
}
