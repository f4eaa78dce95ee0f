package org.mortise.core.inspection;

/**
 * Something that a vendor should know about a plugin's file.
 *
 * @param fatal whether it keeps the plugin from being installed, or breaks a rule on which customers rely
 * @param place within the file, or what it is about
 * @param message the rest of a sentence that begins with the place
 */
public record Finding(boolean fatal, String place, String message) {

    static Finding error(String place, String message) {
        return new Finding(true, place, message);
    }

    static Finding warning(String place, String message) {
        return new Finding(false, place, message);
    }
}
