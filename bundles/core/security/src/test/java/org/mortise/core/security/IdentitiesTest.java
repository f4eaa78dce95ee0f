package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.security.ExternalIdentity;
import org.mortise.api.security.IdentityRules;
import org.mortise.api.security.IdentityRules.Match;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;

public class IdentitiesTest {

    private Sql sql;
    private Identities identities;
    private UUID ann;
    private UUID root;

    @Before
    public void users() {
        sql = new Sql(TestDatabase.migrated("org.mortise.core.security"));
        identities = new Identities(sql, new ThreadCallers());
        ann = Users.add(sql, "ann", false);
        root = Users.add(sql, "root", true);
        sql.update("update admin_user set email_address = 'ann@example.org' where id = ?", ann);
    }

    private Optional<UUID> find(String issuer, String subject, String name, String email, Match match) {
        return identities
                .find(
                        new ExternalIdentity(issuer, subject, name, email, null, null, Set.of()),
                        new IdentityRules(match, false, null))
                .map(Account::id);
    }

    @Test
    public void nobodyIsFoundWithoutARule() {
        assertTrue(find("a", "1", "ann", "ann@example.org", Match.NONE).isEmpty());
    }

    @Test
    public void whoWasMatchedOnceIsLinkedWhateverTheNameIsLater() {
        assertEquals(Optional.of(ann), find("a", "1", "Ann", null, Match.USERNAME));
        assertEquals(Optional.of(ann), find("a", "1", "somebody else", null, Match.NONE));
        assertTrue(
                "another issuer is another person",
                find("b", "1", "x", null, Match.NONE).isEmpty());
    }

    @Test
    public void anAddressThatTwoHaveMatchesNobody() {
        assertEquals(Optional.of(ann), find("a", "1", null, "ANN@example.org", Match.EMAIL));
        UUID bob = Users.add(sql, "bob", false);
        sql.update("update admin_user set email_address = 'ann@example.org' where id = ?", bob);
        assertTrue(find("a", "2", null, "ann@example.org", Match.EMAIL).isEmpty());
    }

    @Test
    public void nobodyBecomesAnAdministratorByAName() {
        assertTrue(find("a", "1", "root", null, Match.USERNAME).isEmpty());
        assertEquals(
                Optional.of(root),
                identities
                        .find(
                                new ExternalIdentity("a", "1", "root", null, null, null, Set.of("admins")),
                                new IdentityRules(Match.USERNAME, false, "admins"))
                        .map(Account::id));
    }

    @Test
    public void whoIsDeactivatedStaysOut() {
        find("a", "1", "ann", null, Match.USERNAME);
        Users.deactivate(sql, ann);
        assertTrue(find("a", "1", "ann", null, Match.USERNAME).isEmpty());
    }
}
