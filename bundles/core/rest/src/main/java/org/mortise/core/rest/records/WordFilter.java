package org.mortise.core.rest.records;

import java.util.List;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.search.Search;

/** The parameter {@code q} of a list: keeps to the records that the search finds. Safe for use by many threads. */
public final class WordFilter {

    /** The best hits; a list of more is narrowed by a filter or another word rather than read. */
    static final int MOST = 1_000;

    private volatile Search search;

    public void come(Search service) {
        search = service;
    }

    public void go(Search service) {
        if (search == service) {
            search = null;
        }
    }

    /** @return null for no condition */
    List<UUID> ids(String type, String text) {
        if (text == null) {
            return null;
        }
        Search present = search;
        if (present == null) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "search-unavailable", "There is no search just now.");
        }
        return present.ids(type, text, MOST);
    }
}
