package org.mortise.core.imports.run;

import java.util.List;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.mortise.api.privacy.PersonalDataHolder;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Reference;
import org.mortise.core.persistence.Sql;
import org.mortise.testkit.PersonalDataHolderContract;

public class ErasedImportsContractTest extends PersonalDataHolderContract {

    private final ImportCase imports = new ImportCase() {};

    @Before
    public void open() throws Exception {
        imports.folder.create();
        imports.setUp();
    }

    @After
    public void close() {
        imports.tearDown();
        imports.folder.delete();
    }

    @Override
    protected PersonalDataHolder holder() {
        return new ErasedImports(new Sql(imports.tables.database.dataSource()), imports.tables.folder);
    }

    @Override
    protected PersonalDataRequest person() throws Exception {
        String name = "Ada " + UUID.randomUUID();
        imports.imported("product", ImportCase.PRODUCTS, "name,price", name + ",1", "Pencil of " + name + "s,2");
        List<Reference> person =
                List.of(Reference.to("product", imports.product(name).id()));
        return new PersonalDataRequest(UUID.randomUUID(), person, person, List.of(name), List.of());
    }
}
