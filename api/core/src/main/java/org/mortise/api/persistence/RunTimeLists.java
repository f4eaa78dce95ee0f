package org.mortise.api.persistence;

import java.util.List;
import org.eclipse.persistence.config.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.VirtualAttributeAccessor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the order of lists that were added to entities at run time. EclipseLink can do that, but its metadata can say so only of
 * attributes with a field or a method of their own. Named in the mappings of {@link CustomColumns}; EclipseLink makes the
 * instance.
 */
@ProviderType
public final class RunTimeLists implements DescriptorCustomizer {

    /** The column with the place of an item in its list. */
    public static final String POSITION = "list_index";

    @Override
    public void customize(ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            boolean virtual = mapping.getAttributeAccessor().isVirtualAttributeAccessor()
                    || mapping.getAttributeAccessor().isValuesAccessor();
            if (virtual && mapping instanceof CollectionMapping list && list.getListOrderField() == null) {
                list.setListOrderField(new DatabaseField(POSITION));
                if (mapping.getAttributeAccessor() instanceof VirtualAttributeAccessor accessor) {
                    mapping.setAttributeAccessor(new ListAccessor(accessor));
                }
            }
        }
    }

    /** Tells that its values are lists, which the methods behind it do not. */
    private static final class ListAccessor extends VirtualAttributeAccessor {

        private static final long serialVersionUID = 1L;

        ListAccessor(VirtualAttributeAccessor other) {
            setAttributeName(other.getAttributeName());
            setGetMethodName(other.getGetMethodName());
            setSetMethodName(other.getSetMethodName());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class getAttributeClass() {
            return List.class;
        }
    }
}
