package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import org.mortise.launcher.PrivateFiles;

/** How an instance was started last, so that a later start without options starts the same thing. */
public final class InstanceSettings {
    private static final int DEFAULT_PORT = 8080;
    /** Makes the SSH port of an instance on the default port 8101, which is Karaf's. */
    private static final int SSH_OFFSET = 21;

    private final Properties values = new Properties();

    public static InstanceSettings load(Instance instance) {
        var settings = new InstanceSettings();
        if (Files.exists(instance.settingsFile())) {
            try (var reader = Files.newBufferedReader(instance.settingsFile())) {
                settings.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    public void save(Instance instance) {
        var text = new StringBuilder("# Written by 'mortise run'; its options overwrite what stands here.\n");
        try (var lines = new StringWriter()) {
            values.store(lines, null);
            text.append(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The database URL may hold a password.
        PrivateFiles.write(instance.settingsFile(), text.toString());
    }

    public int port() {
        return number("port", DEFAULT_PORT);
    }

    public void port(int port) {
        set("port", port);
    }

    /** As given to {@code --db}. */
    public String databaseUrl() {
        return values.getProperty("db", Database.EMBEDDED);
    }

    public void databaseUrl(String url) {
        values.setProperty("db", url);
    }

    /** 0 before the first start. */
    public int sshPort() {
        return number("port.ssh", 0);
    }

    public int rmiRegistryPort() {
        return number("port.rmi.registry", 0);
    }

    public int rmiServerPort() {
        return number("port.rmi.server", 0);
    }

    /** Beside the HTTP port, which no other instance has; elsewhere when somebody is there already. */
    void chooseManagementPorts() {
        choosePort("port.ssh", port() + SSH_OFFSET);
        choosePort("port.rmi.registry", port() + SSH_OFFSET + 1);
        choosePort("port.rmi.server", port() + SSH_OFFSET + 2);
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** The build of the distribution that the instance ran with last; empty before the first start. */
    public String distribution() {
        return values.getProperty("distribution", "");
    }

    public void distribution(String fingerprint) {
        values.setProperty("distribution", fingerprint);
    }

    private void choosePort(String key, int first) {
        set(key, Ports.freeOr(number(key, first)));
    }

    private int number(String key, int otherwise) {
        return Integer.parseInt(values.getProperty(key, String.valueOf(otherwise)));
    }

    private void set(String key, int value) {
        values.setProperty(key, String.valueOf(value));
    }
}
