package org.mortise.core.search.index;

/** The fields of the index. */
public final class Names {

    /** The record's id, by which its document is replaced. */
    public static final String KEY = "key";

    public static final String TYPE = "type";
    /** The two halves of the id, to read the hits from and to have one order among equals. */
    public static final String ID_HIGH = "high";

    public static final String ID_LOW = "low";
    /** When the record was last modified, in milliseconds. */
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
