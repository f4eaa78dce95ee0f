package org.mortise.core.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.mortise.api.privacy.PersonPackages;

/** {@code mortise:person-export contact 0190… /tmp/person.zip}. */
@Command(
        scope = "mortise",
        name = "person-export",
        description = "Writes all that is known of a person into a ZIP file")
@Service
public final class PersonExportCommand extends AdministratorAction {

    @Reference
    PersonPackages packages;

    @Argument(index = 0, name = "type", description = "Record type, for example contact", required = true)
    String type;

    @Argument(index = 1, name = "id", description = "Id of the record", required = true)
    String id;

    @Argument(
            index = 2,
            name = "file",
            description = "Path of the ZIP file on the server; must not exist",
            required = true)
    String file;

    @Override
    void run(PrintStream out) {
        PersonPackages.Package content = packages.of(List.of(PersonArgument.of(type, id)));
        Path path = Path.of(file).toAbsolutePath();
        try (OutputStream stream = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            content.write(stream);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(path + " is there already", e);
        } catch (IOException e) {
            throw new CommandFailure(path + " cannot be written: " + e.getMessage(), e);
        }
        out.println("Written to " + path);
    }
}
