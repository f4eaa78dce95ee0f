package org.mortise.api.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes customers and looks them up. An OSGi service of the customer core, always there; safe for use by many threads.
 *
 * <p>Everything happens on the thread and in the name of the {@linkplain org.mortise.api.security.Callers#current() current
 * caller}, in the thread's transaction when there is one, otherwise in one of its own. No method returns null.
 *
 * <p>What a record lacks or may not have is an INVALID {@link org.mortise.api.errors.ProblemException} with all violations; the
 * lack of a permission is a FORBIDDEN one.
 */
@ProviderType
public interface Customers {

    /** Makes an account and returns a reference with its name. */
    Reference createAccount(NewAccount account);

    /** Makes a contact and returns a reference with its name. NOT_FOUND when its account is not there. */
    Reference createContact(NewContact contact);

    /** The account with its name; NOT_FOUND when there is none or it is deleted. */
    Reference account(UUID id);

    /** The contact with its name; NOT_FOUND when there is none or it is deleted. */
    Reference contact(UUID id);

    /**
     * The living accounts of exactly this name, letter case and blanks around it ignored, the oldest first; names are not unique.
     * At most 50.
     */
    List<Reference> accountsNamed(String name);

    /** The names of accounts, deleted ones included, in one query; ids that do not exist are absent. */
    Map<UUID, String> accountNames(Collection<UUID> ids);

    /** The names of contacts, deleted ones included, in one query; ids that do not exist are absent. */
    Map<UUID, String> contactNames(Collection<UUID> ids);
}
