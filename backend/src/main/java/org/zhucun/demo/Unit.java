package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.organization.OrganizationKind;
import org.zhucun.organization.OrganizationLevel;

/** 单位: an organization of the demonstration. */
record Unit(
        UUID id,
        String key,
        OrganizationKind kind,
        String name,
        String uscc,
        UUID parentId,
        OrganizationLevel level,
        String regionCode,
        String regionPath,
        String unitPath,
        List<String> strengths,
        LocalDate since) {}
