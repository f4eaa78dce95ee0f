package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the configuration of the distribution into an instance and keeps what the administrator changed: a file of a
 * newer distribution replaces only a file that is still as it was delivered.
 */
final class EtcFolder {
    private final Path delivered;
    private final Path own;
    private final DeliveredFiles record;
    private final List<String> conflicts = new ArrayList<>();

    EtcFolder(Path delivered, Path own) {
        this.delivered = delivered;
        this.own = own;
        this.record = DeliveredFiles.load(own.resolve(".delivered"));
    }

    /** @return the files that both the administrator and the new distribution changed */
    List<String> update() {
        try (Stream<Path> files = Files.walk(delivered)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::bring);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.save();
        return conflicts;
    }

    private void bring(Path source) {
        String name = delivered.relativize(source).toString();
        Path target = own.resolve(name);
        String sum = DeliveredFiles.sum(source);
        String deliveredBefore = record.sum(name);
        if (sum.equals(deliveredBefore)) {
            return;
        }
        if (!Files.exists(target)) {
            if (deliveredBefore == null) {
                copy(source, target);
            }
            // Otherwise the administrator deleted it.
        } else if (DeliveredFiles.sum(target).equals(deliveredBefore)) {
            copy(source, target);
        } else if (!DeliveredFiles.sum(target).equals(sum)) {
            copy(source, target.resolveSibling(target.getFileName() + ".new"));
            conflicts.add(name);
        }
        record.put(name, sum);
    }

    private static void copy(Path source, Path target) {
        try {
            Files.createDirectories(target.getParent());
            // By way of a draft: half a file would be taken for the administrator's change for ever after.
            Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
