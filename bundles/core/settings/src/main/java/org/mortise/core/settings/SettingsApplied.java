package org.mortise.core.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what is in the table to this node's configuration admin: at the start, after a change here, and soon after one elsewhere. */
@Component(service = SettingsApplied.class, immediate = true)
public final class SettingsApplied {

    /** Where Felix File Install keeps the name of the file a configuration comes from. */
    private static final String FILE = "felix.fileinstall.filename";

    private static final Logger LOG = LoggerFactory.getLogger(SettingsApplied.class);
    private static final int LOOK_SECONDS = 2;

    private final ConfigurationAdmin admin;
    private final SettingTable table;
    private final Map<String, Long> applied = new HashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-settings");
        thread.setDaemon(true);
        return thread;
    });
    private long seen = -1;
    private String trouble;

    @Activate
    public SettingsApplied(
            @Reference ConfigurationAdmin admin, @Reference(target = Names.MIGRATED) DataSource dataSource) {
        this(admin, new SettingTable(dataSource));
        look();
        worker.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    SettingsApplied(ConfigurationAdmin admin, SettingTable table) {
        this.admin = admin;
        this.table = table;
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** The file that has the configuration in its hands, by its last name; null when none has. */
    String file(String pid) {
        return files("service.pid", pid).get(pid);
    }

    /** The same of all configurations of a factory that files have in their hands, by pid. */
    Map<String, String> filesOf(String factory) {
        return files("service.factoryPid", factory);
    }

    private Map<String, String> files(String property, String value) {
        try {
            Configuration[] known = admin.listConfigurations("(" + property + "=" + value + ")");
            Map<String, String> files = new TreeMap<>();
            for (Configuration each : known == null ? new Configuration[0] : known) {
                Object file = each.getProperties().get(FILE);
                if (file != null) {
                    files.put(each.getPid(), file.toString().replaceAll(".*/", ""));
                }
            }
            return files;
        } catch (IOException | org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException("The configurations of " + value + " cannot be read", e);
        }
    }

    /** Applies what is new in the table; one after the other, whoever calls. */
    synchronized void look() {
        try {
            long now = table.changes();
            if (now != seen && applyAll()) {
                seen = now;
                trouble = null;
            }
        } catch (RuntimeException e) {
            warn("settings", e);
        }
    }

    /** One that cannot be applied holds up no other. @return whether all is applied */
    private boolean applyAll() {
        boolean all = true;
        for (StoredSettings each : table.all()) {
            if (applied.getOrDefault(each.pid(), 0L) == each.version()) {
                continue;
            }
            try {
                apply(each);
                applied.put(each.pid(), each.version());
            } catch (RuntimeException | IOException e) {
                warn(each.pid(), e);
                all = false;
            }
        }
        return all;
    }

    /** Once for as long as it is the same. */
    private void warn(String what, Exception e) {
        String now = what + ": " + e;
        if (!now.equals(trouble)) {
            LOG.warn("What administrators set cannot be applied now; it is tried again: {}", now);
        }
        trouble = now;
    }

    private void apply(StoredSettings settings) throws IOException {
        if (file(settings.pid()) != null) {
            LOG.warn("{} is set by a file of etc; what the database has for it is passed over", settings.pid());
            return;
        }
        InstancePid instance = InstancePid.parse(settings.pid());
        Configuration configuration = instance == null
                ? admin.getConfiguration(settings.pid(), "?")
                : admin.getFactoryConfiguration(instance.factory(), instance.name(), "?");
        if (settings.present()) {
            configuration.updateIfDifferent(properties(settings.values()));
        } else {
            configuration.delete();
        }
    }

    private static Dictionary<String, Object> properties(Map<String, Object> values) {
        Dictionary<String, Object> properties = new Hashtable<>();
        values.forEach((key, value) -> properties.put(key, value instanceof List<?> list ? array(list) : value));
        return properties;
    }

    /** An empty one may be of any type; texts can be converted to each. */
    private static Object array(List<?> list) {
        List<?> values = new ArrayList<>(list);
        Class<?> type = values.isEmpty() ? String.class : values.get(0).getClass();
        return values.toArray((Object[]) java.lang.reflect.Array.newInstance(type, values.size()));
    }
}
