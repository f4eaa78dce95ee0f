package org.mortise.api.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;

public class FieldTest {

    @Test
    public void whatSaysTheSameIsEqual() {
        assertEquals(builder().build(), builder().build());
        assertEquals(builder().build().hashCode(), builder().build().hashCode());
    }

    /** All of it: an attribute that is forgotten would be a change that nobody is told of. */
    @Test
    public void eachDifferenceCounts() throws ReflectiveOperationException {
        for (Field attribute : FieldBuilder.class.getDeclaredFields()) {
            if (attribute.isSynthetic() || Modifier.isStatic(attribute.getModifiers())) {
                continue;
            }
            FieldBuilder other = builder();
            attribute.setAccessible(true);
            attribute.set(other, another(attribute, attribute.get(other)));
            assertNotEquals(attribute.getName(), builder().build(), other.build());
        }
    }

    private static FieldBuilder builder() {
        return new FieldBuilder("tier", FieldType.TEXT);
    }

    private static Object another(Field attribute, Object value) {
        Class<?> type = attribute.getType();
        if (type == boolean.class) {
            return !(boolean) value;
        }
        if (type == Boolean.class) {
            return true;
        }
        if (type == Integer.class) {
            return 7;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.TEN;
        }
        if (type == FieldType.class) {
            return FieldType.DATE;
        }
        if (type == RollUp.class) {
            return new RollUp(Aggregation.Function.COUNT, "contact", null, "account", null);
        }
        if (type == List.class) {
            return attribute.getName().equals("items") ? List.of(builder().build()) : List.of("gold");
        }
        return "other";
    }
}
