package org.mortise.core.search.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of the index. */
public final class Names {

    /** The record's id, by which its document is replaced. */
    public static final String KEY = "key";

    public static final String TYPE = "type";
    /** The two halves of the id, to read the hits from and to have one order among equals. */
    public static final String ID_HIGH = "high";

    public static final String ID_LOW = "low";
    /** When the record was last modified, in milliseconds; 0 when nobody knows. */
    public static final String MODIFIED = "modified";
    /** The whole name, folded, its words with a blank between. */
    public static final String WHOLE_NAME = "whole";
    /** The words of the name. */
    public static final String NAME = "name";

    public static final String NAME_PREFIXES = "namepre";
    /** The words of all searchable fields. */
    public static final String ALL = "all";

    public static final String ALL_PREFIXES = "allpre";
    /** The digits of telephone numbers, from each digit to the end. */
    public static final String DIGITS = "digits";

    /** The id of whoever the record belongs to. */
    public static final String OWNER = "owner";
    /** The ids of the teams that the record names. */
    public static final String TEAM = "team";
    /** The id of the record that this one hangs on; a value of the document, not a term. */
    public static final String PARENT = "parent";

    public static final String PARENT_TYPE = "parenttype";

    /** Prefixes of so many characters are terms of their own; longer ones have few words enough to go through. */
    public static final int LONGEST_PREFIX = 5;

    /** The order in which each segment has its documents: among equally good ones, the first is the best. */
    public static final Sort LATEST_FIRST = new Sort(
            new SortField(MODIFIED, SortField.Type.LONG, true),
            new SortField(ID_HIGH, SortField.Type.LONG, true),
            new SortField(ID_LOW, SortField.Type.LONG, true));

    private Names() {}

    /** The words of one field of the record: for who may not read all fields. */
    public static String words(String field) {
        return "f." + field;
    }

    /** The digits of one field. */
    public static String digits(String field) {
        return "d." + field;
    }
}
