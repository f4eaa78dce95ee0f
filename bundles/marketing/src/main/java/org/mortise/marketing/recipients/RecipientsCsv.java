package org.mortise.marketing.recipients;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recipients as a CSV file, RFC 4180. */
final class RecipientsCsv {

    private static final String FORMULA = "=+-@\t\r";

    private RecipientsCsv() {}

    static String of(List<Recipient> recipients) {
        StringBuilder csv = new StringBuilder(line(Stream.of("type", "id", "name", "address")));
        recipients.forEach(each -> csv.append(
                line(Stream.of(each.person().type(), each.person().id().toString(), each.name(), each.address()))));
        return csv.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.map(RecipientsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A program for tables would compute what begins like a formula; a telephone number may begin with a plus. */
    private static String cell(String text) {
        boolean number = text.matches("[+][0-9 ()/.-]*");
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !number ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
