package org.mortise.core.files.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;

/** What a file is: by its first bytes, else by its name. What the client says about it counts for nothing. */
final class ContentTypes {

    private static final String UNKNOWN = "application/octet-stream";

    /** What the JDK does not know. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("md", "text/markdown"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("vcf", "text/vcard"),
            Map.entry("ics", "text/calendar"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("json", "application/json"));

    private ContentTypes() {}

    static String of(String name, byte[] head) {
        if (startsWith(head, "%PDF-")) {
            return "application/pdf";
        }
        String byContent = sniffed(head);
        // Office documents are archives, and the name says which.
        if (byContent != null && !byContent.equals("application/xml")) {
            return byContent;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String byName = ENDINGS.getOrDefault(ending, URLConnection.guessContentTypeFromName(name));
        // An image whose bytes are none is shown by nobody as one.
        return byName == null
                        || byName.startsWith("image/")
                                && !byName.equals("image/webp")
                                && !byName.equals("image/svg+xml")
                ? byContent == null ? UNKNOWN : byContent
                : byName;
    }

    private static String sniffed(byte[] head) {
        try {
            return URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(head));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean startsWith(byte[] head, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i >= head.length || head[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
