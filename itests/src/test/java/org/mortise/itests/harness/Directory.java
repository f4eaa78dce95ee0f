package org.mortise.itests.harness;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** An LDAP server, reached by the network: lena, who is in crm-admins, and lars, who is in no group. It wants to know who searches. */
public final class Directory implements AutoCloseable {

    public static final String BIND_NAME = "cn=mortise,dc=example,dc=org";
    public static final String BIND_PASSWORD = "bind-password";
    public static final String USERS = "ou=people,dc=example,dc=org";
    public static final String GROUPS = "ou=groups,dc=example,dc=org";

    private final InMemoryDirectoryServer server;

    public Directory(int port) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("it", InetAddress.getByName("127.0.0.1"), port, null));
            config.addAdditionalBindCredentials(BIND_NAME, BIND_PASSWORD);
            config.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
            server = new InMemoryDirectoryServer(config);
            server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
            server.add("dn: " + USERS, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: " + GROUPS, "objectClass: organizationalUnit", "ou: groups");
            person("lena");
            person("lars");
            server.add(
                    "dn: cn=crm-admins," + GROUPS,
                    "objectClass: groupOfNames",
                    "cn: crm-admins",
                    "member: uid=lena," + USERS);
            server.startListening();
        } catch (LDAPException | LDIFException | UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private void person(String uid) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + uid + "," + USERS,
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid,
                "sn: " + uid,
                "userPassword: " + uid + "-password");
    }

    /** Whoever is in no group any more. */
    public void leaveGroup(String group) {
        try {
            server.delete("cn=" + group + "," + GROUPS);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
