package org.mortise.core.files.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.files.FilesPlatform;
import org.mortise.core.files.configuration.FilesConfiguration;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.MemorySecrets;
import org.mortise.testkit.PersonalDataHolderContract;
import org.osgi.framework.BundleContext;

public class ErasedFilesContractTest extends PersonalDataHolderContract {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeCallers callers = new FakeCallers();
    private final MemoryRecords records = new MemoryRecords();
    private FilesPlatform files;

    @Before
    public void open() {
        LocalTransactions transactions = new LocalTransactions(TestDatabase.migrated("org.mortise.core.records"));
        files = new FilesPlatform(
                fake(BundleContext.class),
                fake(FilesConfiguration.class),
                transactions.dataSource(),
                transactions,
                callers,
                new MemorySecrets());
    }

    @After
    public void close() throws Exception {
        var deactivate = FilesPlatform.class.getDeclaredMethod("deactivate");
        deactivate.setAccessible(true);
        deactivate.invoke(files);
    }

    @Override
    protected PersonalDataHolder holder() {
        return new ErasedFiles(files, records);
    }

    @Override
    protected PersonalDataRequest person() {
        String text = "Ada " + UUID.randomUUID();
        StoredFile file = callers.as(new Caller(UUID.randomUUID(), "ann", false, "rest"), () -> {
            try {
                return files.contents()
                        .take("letter.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        UUID id = records.put("contact", Map.of("letter", file));
        List<Reference> person = List.of(Reference.to("contact", id));
        return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of(text), List.of(file.sha256()));
    }

    @Override
    protected void emptied(PersonalDataRequest person) {
        for (Reference each : person.persons()) {
            if (!records.find(each.type(), List.of(each.id())).isEmpty()) {
                records.write(Write.delete(each.type(), each.id()));
            }
        }
    }

    /** Properties are the configuration's defaults, and the folder of this test. */
    private <T> T fake(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    return method.getName().equals("getProperty")
                            ? folder.getRoot().getPath()
                            : method.getDefaultValue();
                }));
    }
}
