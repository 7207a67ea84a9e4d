package org.zhucun.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 在册机构: what the directory says of an organization.
 *
 * @param facts what may change
 * @param ended whether it exists no more
 */
public record OrganizationOnFile(
        UUID id,
        OrganizationKind kind,
        String regionCode,
        UUID parentId,
        LocalDate validFrom,
        ChangedOrganization facts,
        boolean ended) {}
