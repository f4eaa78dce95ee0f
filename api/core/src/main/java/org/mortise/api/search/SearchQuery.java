package org.mortise.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What to search for. Immutable; made by {@link #of} and narrowed by the methods, each of which returns a new one. */
@ProviderType
public final class SearchQuery {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    private final String text;
    private final List<String> types;
    private final int limit;
    private final String cursor;

    private SearchQuery(String text, List<String> types, int limit, String cursor) {
        this.text = text;
        this.types = List.copyOf(types);
        this.limit = limit;
        this.cursor = cursor;
    }

    /** @param text as somebody typed it: words that all have to be there, {@code "a phrase"}, {@code -without} */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, List.of(), DEFAULT_LIMIT, null);
    }

    /** @param names of record types; empty for all that are installed */
    public SearchQuery types(List<String> names) {
        return new SearchQuery(text, names, limit, cursor);
    }

    /** @param count 1 to {@link #MAX_LIMIT} */
    public SearchQuery limit(int count) {
        return new SearchQuery(text, types, count, cursor);
    }

    /** @param token {@link SearchPage#nextCursor()} of the page before, null for the first page */
    public SearchQuery cursor(String token) {
        return new SearchQuery(text, types, limit, token);
    }

    public String text() {
        return text;
    }

    public List<String> types() {
        return types;
    }

    public int limit() {
        return limit;
    }

    public String cursor() {
        return cursor;
    }
}
