package org.zhucun.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;

/**
 * 机构: an entry of the directory.
 *
 * @param legalForm what the code says it is, null without a code
 * @param path its place in the line of command of the units
 */
record OrganizationView(
        UUID id,
        OrganizationKind kind,
        String name,
        String uscc,
        String usccAbsentReason,
        LegalForm legalForm,
        UUID parentId,
        OrganizationLevel level,
        String regionCode,
        String regionName,
        List<String> strengths,
        LocalDate validFrom,
        LocalDate validTo,
        String path,
        long version,
        List<String> may)
        implements Versioned {}
