package org.mortise.launcher;

/** The exit codes that scripts may rely on. */
public final class ExitCodes {
    public static final int OK = 0;
    public static final int FAILURE = 1;
    /** An import that ran to its end and refused some rows. */
    public static final int ROWS_REJECTED = 2;
    /** {@code status} of an instance that does not run, as the Linux Standard Base has it for services. */
    public static final int NOT_RUNNING = 3;
    /** Wrong use of the command line: EX_USAGE of sysexits, so that it is never taken for {@link #ROWS_REJECTED}. */
    public static final int USAGE = 64;

    private ExitCodes() {}
}
