package org.mortise.core.imports.rest;

import java.util.Locale;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.imports.xlsx.XlsxOutput;

/** The formats that tables are handed out in; {@code ?format=} names one. */
enum FileFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX(XlsxOutput.MEDIA_TYPE);

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** MALFORMED when there is no such format. */
    static FileFormat of(String parameter, FileFormat otherwise) {
        if (parameter == null) {
            return otherwise;
        }
        for (FileFormat format : values()) {
            if (format.name().equals(parameter.toUpperCase(Locale.ROOT))) {
                return format;
            }
        }
        throw ProblemException.of(ProblemType.MALFORMED, "format has to be csv or xlsx.");
    }

    /** @param name of the file, without what comes behind the dot */
    Response answer(StreamingOutput content, String name) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", CsvName.disposition(name + "." + name().toLowerCase(Locale.ROOT)))
                .build();
    }
}
