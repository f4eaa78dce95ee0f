package org.mortise.core.inspection;

import java.util.List;

/**
 * Something that a plugin's bytecode asks for and does not get.
 *
 * @param member in the words of the source, for example {@code org.mortise.api.records.Records.find(String, UUID)}
 * @param problem what is wrong, as the rest of a sentence that begins with the member
 * @param usedIn the plugin's methods that use it, sorted
 */
public record MissingMember(String member, String problem, List<String> usedIn) {

    public MissingMember {
        usedIn = List.copyOf(usedIn);
    }

    /** Names some of the places: a library that was left out is used in hundreds. */
    @Override
    public String toString() {
        int named = Math.min(3, usedIn.size());
        String more = usedIn.size() > named ? " and " + (usedIn.size() - named) + " more" : "";
        return member + " " + problem + " (used in " + String.join(", ", usedIn.subList(0, named)) + more + ")";
    }
}
