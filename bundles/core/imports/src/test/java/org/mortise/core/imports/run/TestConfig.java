package org.mortise.core.imports.run;

import java.lang.annotation.Annotation;

/** The configuration without a configuration admin. */
final class TestConfig {

    private TestConfig() {}

    static ImportsConfig of(int chunkRows, boolean autoResume) {
        return new ImportsConfig() {
            @Override
            public int threads() {
                return 2;
            }

            @Override
            public int chunk_rows() {
                return chunkRows;
            }

            @Override
            public boolean auto_resume() {
                return autoResume;
            }

            @Override
            public int max_megabytes() {
                return 1;
            }

            @Override
            public int max_queued() {
                return 50;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ImportsConfig.class;
            }
        };
    }
}
