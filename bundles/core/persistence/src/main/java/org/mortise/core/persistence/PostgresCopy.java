package org.mortise.core.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows into one table of PostgreSQL by {@code COPY}: in the connection's transaction, with all checks, triggers and errors
 * of an insert, for a fraction of its processor time. The only class that knows the driver's own interfaces.
 */
final class PostgresCopy {

    private static final int PIECE = 1 << 15;

    private PostgresCopy() {}

    static void insert(Connection connection, String target, List<Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            StringBuilder text = new StringBuilder(PIECE + (PIECE >> 2));
            for (Object[] row : rows) {
                CopyText.append(text, row);
                if (text.length() >= PIECE) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
