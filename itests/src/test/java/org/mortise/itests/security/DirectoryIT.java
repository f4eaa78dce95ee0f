package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.itests.harness.Directory;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;

/** Sign-in with the passwords of an LDAP directory. */
public class DirectoryIT {

    private static Directory directory;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(SecuredServer::get);

    @BeforeClass
    public static void directory() {
        directory = new Directory(SecuredServer.LDAP_PORT);
    }

    @AfterClass
    public static void end() {
        directory.close();
    }

    private static Answer login(String username, String password) {
        return SecuredServer.api().post("/api/auth/login", Map.of("username", username, "password", password));
    }

    @Test
    public void whomTheDirectoryKnowsSignsInAndItsGroupDecidesWhoAdministers() {
        Api lars = SecuredServer.api()
                .withToken(login("lars", "lars-password").expect(200).at("/token"));
        assertEquals("false", lars.get("/api/auth/me").expect(200).at("/administrator"));
        Api lena = SecuredServer.api()
                .withToken(login("Lena", "lena-password").expect(200).at("/token"));
        assertEquals("true", lena.get("/api/auth/me").expect(200).at("/administrator"));
        String first = lena.get("/api/auth/me").at("/id");
        directory.leaveGroup("crm-admins");
        lena = SecuredServer.api()
                .withToken(login("lena", "lena-password").expect(200).at("/token"));
        assertEquals("the same user", first, lena.get("/api/auth/me").at("/id"));
        assertEquals("false", lena.get("/api/auth/me").at("/administrator"));
        assertEquals("directory", lena.get("/api/auth/sessions").at("/items/0/method"));
    }

    @Test
    public void wrongPasswordsPatternsAndStrangersDoNot() {
        for (List<String> attempt : List.of(
                List.of("lars", "lena-password"),
                List.of("l*", "lars-password"),
                List.of("*)(uid=lars", "lars-password"),
                List.of("nobody", "lars-password"),
                List.of("lars", " "))) {
            int status = login(attempt.get(0), attempt.get(1)).status();
            assertEquals(attempt.toString(), attempt.get(1).isBlank() ? 422 : 401, status);
        }
    }

    @Test
    public void whoHasAPasswordOfOursDoesNotNeedTheDirectory() {
        SecuredServer.get().api().get("/api/auth/me").expect(200);
        login("admin", "lars-password").expectProblem(401);
    }
}
