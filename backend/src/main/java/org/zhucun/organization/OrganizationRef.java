package org.zhucun.organization;

import java.util.UUID;

/**
 * 机构: an organization as other rooms see it.
 *
 * @param key its own 8 characters in unit paths
 * @param regionPath the region that manages the entry
 * @param path its place in the line of command of the units, {@code /00000001/0000000A/}
 * @param ended whether it exists no more
 */
public record OrganizationRef(
        UUID id,
        String key,
        OrganizationKind kind,
        String name,
        OrganizationLevel level,
        String regionCode,
        String regionPath,
        String path,
        boolean ended) {}
