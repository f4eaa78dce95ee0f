package org.mortise.core.settings;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A configuration admin that remembers. */
final class FakeAdmin {

    /** A pid that cannot be configured. */
    String broken;

    private final Map<String, Dictionary<String, Object>> known = new HashMap<>();

    Object get(String pid, String key) {
        return known.containsKey(pid) ? known.get(pid).get(key) : null;
    }

    boolean has(String pid) {
        return known.containsKey(pid);
    }

    void file(String pid, String file) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("felix.fileinstall.filename", file);
        known.put(pid, properties);
    }

    ConfigurationAdmin admin() {
        return proxy(ConfigurationAdmin.class, (name, arguments) -> switch (name) {
            case "getConfiguration" -> configuration((String) arguments[0]);
            case "getFactoryConfiguration" -> configuration(arguments[0] + "~" + arguments[1]);
            case "listConfigurations" -> listed((String) arguments[0]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Configuration[] listed(String filter) {
        String value = filter.replaceAll("\\(.*=(.*)\\)", "$1");
        boolean factory = filter.startsWith("(service.factoryPid=");
        Configuration[] found = known.keySet().stream()
                .filter(pid -> factory ? pid.startsWith(value + "~") : pid.equals(value))
                .map(this::configuration)
                .toArray(Configuration[]::new);
        return found.length == 0 ? null : found;
    }

    @SuppressWarnings("unchecked")
    private Configuration configuration(String pid) {
        if (pid.equals(broken)) {
            throw new IllegalStateException("broken");
        }
        return proxy(Configuration.class, (name, arguments) -> switch (name) {
            case "getPid" -> pid;
            case "getProperties" -> known.get(pid);
            case "updateIfDifferent" -> known.put(pid, (Dictionary<String, Object>) arguments[0]) == null;
            case "delete" -> known.remove(pid);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private interface Answer {
        Object to(String name, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
