package org.mortise.core.directory;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Directory", description = "Sign-in by LDAP or another JAAS realm")
@interface DirectoryConfiguration {

    String PID = "org.mortise.directory";

    @AttributeDefinition(
            name = "URL",
            description = "ldaps://host:636 (several, separated by blanks); empty: no directory",
            required = false)
    String url() default "";

    @AttributeDefinition(name = "Bind name", description = "As whom to search; empty for anonymous", required = false)
    String bindName() default "";

    @AttributeDefinition(
            name = "Bind password",
            description = "As it is, or sealed for config:directory.bindPassword",
            type = AttributeType.PASSWORD,
            required = false)
    String bindPassword() default "";

    @AttributeDefinition(name = "Users' base", description = "Below which users are searched", required = false)
    String userBase() default "";

    @AttributeDefinition(name = "Users' filter", description = "%u is the name that was typed", required = false)
    String userFilter() default "(uid=%u)";

    @AttributeDefinition(name = "Groups' base", description = "Empty: groups are not asked for", required = false)
    String groupBase() default "";

    @AttributeDefinition(
            name = "Groups' filter",
            description = "%u is the name, %fqdn the user's distinguished name",
            required = false)
    String groupFilter() default "(member=%fqdn)";

    @AttributeDefinition(name = "Group name", description = "The attribute with the name of a group", required = false)
    String groupName() default "cn";

    @AttributeDefinition(
            name = "Realm",
            description = "Another JAAS realm to sign in at, instead of the directory above",
            required = false)
    String realm() default "";

    @AttributeDefinition(name = "Match", description = "How users are found who are not linked yet: none, username")
    String match() default "username";

    @AttributeDefinition(name = "Create", description = "Whether a user is made when none is found")
    boolean create() default false;

    @AttributeDefinition(
            name = "Administrators' group",
            description = "Its members are administrators, others are not; empty to leave that to Mortise",
            required = false)
    String administratorsGroup() default "";
}
