package org.mortise.core.secrets;

import java.nio.file.Path;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Secrets;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Secrets} by the keys of a file. A key that another node added is found when something comes that it sealed. */
@Component(service = {Secrets.class, FileSecrets.class})
public final class FileSecrets implements Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(FileSecrets.class);
    private static final String VARIABLE = "MORTISE_SECRET_KEYS";

    private final KeyFile file;
    private volatile SecretKeys keys;

    @Activate
    public FileSecrets(BundleContext context) {
        this(new KeyFile(path(context)));
    }

    FileSecrets(KeyFile file) {
        this.file = file;
        this.keys = file.read();
    }

    private static Path path(BundleContext context) {
        String chosen = System.getenv(VARIABLE);
        String base = context.getProperty("karaf.base");
        return chosen == null || chosen.isBlank()
                ? Path.of(base == null ? "." : base).toAbsolutePath().resolve("secret-keys")
                : Path.of(chosen).toAbsolutePath();
    }

    @Override
    public String seal(String purpose, String plain) {
        return SealedText.seal(keys, purpose, plain).toString();
    }

    @Override
    public String open(String purpose, String text) {
        return SealedText.parse(text).map(box -> open(purpose, box)).orElse(text);
    }

    private String open(String purpose, SealedText box) {
        if (keys.find(box.key()).isEmpty()) {
            keys = file.read();
        }
        return keys.find(box.key())
                .flatMap(key -> box.open(key, purpose))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        "secret-unreadable",
                        "A stored secret cannot be opened: its key is missing, or it was changed or moved."));
    }

    @Override
    public boolean isStale(String text) {
        return SealedText.parse(text)
                .map(box -> !box.key().equals(keys.newest()))
                .orElse(false);
    }

    /** Makes a new key, which seals from now on. @return its id */
    synchronized String addKey() {
        keys = file.add();
        LOG.info("New key {} in {}", keys.newest(), file.path());
        return keys.newest();
    }
}
