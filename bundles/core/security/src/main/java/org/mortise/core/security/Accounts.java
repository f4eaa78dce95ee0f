package org.mortise.core.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** Reads users for sign-in, past the record engine: nobody is signed in yet in whose name it could be asked. */
final class Accounts {

    private static final String COLUMNS = "select id, username, administrator, active, can_sign_in, "
            + "first_name, last_name, email_address from admin_user ";

    private final Sql sql;

    Accounts(Sql sql) {
        this.sql = sql;
    }

    /** The living user of that name, letter case ignored. */
    Optional<Account> named(String username) {
        return sql.first(
                COLUMNS + "where deleted_at is null and lower(username) = ?",
                Accounts::read,
                username.strip().toLowerCase(Locale.ROOT));
    }

    Optional<Account> find(UUID id) {
        return sql.first(COLUMNS + "where deleted_at is null and id = ?", Accounts::read, id);
    }

    /** The living users with that e-mail address, letter case ignored. */
    List<Account> addressed(String emailAddress) {
        return sql.query(
                COLUMNS + "where deleted_at is null and lower(email_address) = ?",
                Accounts::read,
                emailAddress.strip().toLowerCase(Locale.ROOT));
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                Sql.uuid(row, "id"),
                row.getString("username"),
                row.getBoolean("administrator"),
                row.getBoolean("active") && row.getBoolean("can_sign_in"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email_address"));
    }
}
