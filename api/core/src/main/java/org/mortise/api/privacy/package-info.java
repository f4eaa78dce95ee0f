/**
 * What is known of a person, all of it: to hand it out, and to forget it. Types and fields say in their descriptions what is personal,
 * see {@link org.mortise.api.records.Field#personal()}, {@link org.mortise.api.records.Field#subject()} and {@link
 * org.mortise.api.records.RecordType#person()}; who keeps personal data outside of records is a {@link
 * org.mortise.api.privacy.PersonalDataHolder}.
 */
@Version("1.0.0")
package org.mortise.api.privacy;

import org.osgi.annotation.versioning.Version;
