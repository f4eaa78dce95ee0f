package org.mortise.core.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * Reads the forms from the Metatype of the plugins, our modules among them. What the platform itself can be told (whose plugins get in,
 * how long the audit log is kept) is left to the files in etc: who has taken over an administrator's session shall not have that too.
 */
@Component(service = SettingForms.class)
public final class SettingForms {

    private final BundleContext context;
    private final MetaTypeService metatype;
    private final PluginManifests manifests;

    @Activate
    public SettingForms(
            BundleContext context, @Reference MetaTypeService metatype, @Reference PluginManifests manifests) {
        this.context = context;
        this.metatype = metatype;
        this.manifests = manifests;
    }

    /** Of what runs now, by plugin and name. @param locale such as {@code zh_CN}; null for the default */
    List<SettingForm> all(String locale) {
        List<SettingForm> forms = new ArrayList<>();
        Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .forEach(bundle -> read(bundle, locale, forms));
        forms.sort(Comparator.comparing(SettingForm::plugin).thenComparing(SettingForm::name));
        return forms;
    }

    private void read(Bundle bundle, String locale, List<SettingForm> forms) {
        String plugin = plugin(bundle);
        if (plugin == null) {
            return;
        }
        MetaTypeInformation information = metatype.getMetaTypeInformation(bundle);
        if (information == null) {
            return;
        }
        for (String pid : information.getPids()) {
            forms.add(form(pid, plugin, information.getObjectClassDefinition(pid, locale), false));
        }
        for (String pid : information.getFactoryPids()) {
            forms.add(form(pid, plugin, information.getObjectClassDefinition(pid, locale), true));
        }
    }

    private String plugin(Bundle bundle) {
        try {
            return manifests.of(bundle).map(PluginManifest::id).orElse(null);
        } catch (ProblemException e) {
            return null;
        }
    }

    private static SettingForm form(String pid, String plugin, ObjectClassDefinition definition, boolean many) {
        Set<String> required = new HashSet<>();
        for (AttributeDefinition each : attributes(definition, ObjectClassDefinition.REQUIRED)) {
            required.add(each.getID());
        }
        List<Setting> settings = Arrays.stream(attributes(definition, ObjectClassDefinition.ALL))
                .map(each -> setting(each, required.contains(each.getID())))
                .toList();
        return new SettingForm(
                pid, plugin, text(definition.getName(), pid), text(definition.getDescription(), null), settings, many);
    }

    private static AttributeDefinition[] attributes(ObjectClassDefinition definition, int filter) {
        AttributeDefinition[] attributes = definition.getAttributeDefinitions(filter);
        return attributes == null ? new AttributeDefinition[0] : attributes;
    }

    private static Setting setting(AttributeDefinition attribute, boolean required) {
        Setting.Kind kind = kind(attribute.getType());
        String[] defaults = attribute.getDefaultValue();
        return new Setting(
                attribute.getID(),
                text(attribute.getName(), attribute.getID()),
                text(attribute.getDescription(), null),
                kind,
                // Of several passwords nobody could say which one stays.
                attribute.getCardinality() != 0 && kind != Setting.Kind.PASSWORD,
                required,
                defaults == null || kind == Setting.Kind.PASSWORD ? List.of() : List.of(defaults),
                options(attribute),
                value -> text(attribute.validate(value), null));
    }

    private static List<Setting.Option> options(AttributeDefinition attribute) {
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        if (values == null) {
            return List.of();
        }
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Setting.Option(values[i], labels == null ? values[i] : labels[i]))
                .toList();
    }

    private static Setting.Kind kind(int type) {
        return switch (type) {
            case AttributeDefinition.LONG,
                    AttributeDefinition.INTEGER,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> Setting.Kind.INTEGER;
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> Setting.Kind.DECIMAL;
            case AttributeDefinition.BOOLEAN -> Setting.Kind.BOOLEAN;
            case AttributeDefinition.PASSWORD -> Setting.Kind.PASSWORD;
            default -> Setting.Kind.TEXT;
        };
    }

    private static String text(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
