package org.mortise.core.inspection;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * One thing that bytecode takes from a class.
 *
 * @param owner internal name of the class
 * @param name null for the class alone
 * @param descriptor of the method or field; null for the class alone
 * @param how it is taken
 */
record Use(String owner, String name, String descriptor, How how) {

    enum How {
        TYPE,
        FIELD,
        STATIC_FIELD,
        METHOD,
        STATIC_METHOD;

        boolean isStatic() {
            return this == STATIC_FIELD || this == STATIC_METHOD;
        }

        boolean isField() {
            return this == FIELD || this == STATIC_FIELD;
        }
    }

    static Use type(String owner) {
        return new Use(owner, null, null, How.TYPE);
    }

    /** How the member is found in a {@link ClassShape}. */
    String key() {
        return name + (how.isField() ? ":" : "") + descriptor;
    }

    /** In the words of the source. */
    String text() {
        String type = owner.replace('/', '.');
        if (how == How.TYPE) {
            return type;
        }
        if (how.isField()) {
            return type + "." + name;
        }
        String parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", "(", ")"));
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return name.equals("<init>") ? type + ": constructor " + simple + parameters : type + "." + name + parameters;
    }
}
