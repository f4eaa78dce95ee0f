package org.mortise.api.records;

import org.osgi.annotation.versioning.ProviderType;

/** A postal address; every part may be null. */
@ProviderType
public record Address(String street, String city, String state, String postalCode, String country) {}
