package org.mortise.core.shell;

/** A command for administrators: what it calls does not ask by itself, or it reads files of the server. */
abstract class AdministratorAction extends ConsoleAction {

    @Override
    void permit() {
        callers.requireAdministrator();
    }
}
