package org.mortise.core.files.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110, section 14): {@code bytes=0-99}, {@code bytes=100-}, {@code bytes=-50}.
 *
 * @param satisfiable whether the file has at least the first byte of it
 */
record ByteRange(long first, long last, boolean satisfiable) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** @return null for what is no single range, which a server answers with the whole */
    static ByteRange parse(String header, long size) {
        Matcher matcher = ONE.matcher(header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            long length = Long.parseLong(matcher.group(2));
            return new ByteRange(Math.max(0, size - length), size - 1, length > 0 && size > 0);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        return last < first ? null : new ByteRange(first, Math.min(last, size - 1), first < size);
    }
}
