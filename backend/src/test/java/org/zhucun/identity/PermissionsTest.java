package org.zhucun.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhucun.scope.Role;

class PermissionsTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_may_something(Role role) {
        assertFalse(Permissions.of(role).isEmpty());
        Permissions.of(role).forEach(permission -> assertTrue(permission.matches("[a-z]+:[a-z-]+"), permission));
    }

    @Test
    void the_administrators_of_the_system_see_no_person() {
        assertEquals(
                Set.of(
                        "region:read",
                        "region:import",
                        "organization:read",
                        "policy:read",
                        "system:read",
                        "burden:read",
                        "complaint:file"),
                Permissions.of(Role.SYSTEM_ADMINISTRATOR));
        assertEquals(
                Set.of(
                        "region:read",
                        "organization:read",
                        "policy:read",
                        "audit:read",
                        "account:manage",
                        "client:manage",
                        "inbox:read",
                        "burden:read",
                        "complaint:file"),
                Permissions.of(Role.SECURITY_ADMINISTRATOR));
    }

    @Test
    void an_auditor_changes_nothing_but_may_complain_like_every_user() {
        Permissions.of(Role.AUDITOR)
                .forEach(permission -> assertTrue(
                        permission.endsWith(":read")
                                || permission.endsWith(":export")
                                || permission.equals("complaint:file"),
                        permission));
    }

    @Test
    void only_an_organization_department_sees_a_citizen_id() {
        assertEquals(Set.of(Role.ORGANIZATION_DEPARTMENT), Permissions.all().get("cadre:reveal"));
    }

    @Test
    void nobody_both_rectifies_and_verifies_but_by_another_office() {
        for (Role role : Role.values()) {
            Set<String> may = Permissions.of(role);
            assertFalse(may.contains("finding:rectify") && may.contains("finding:verify"), role.name());
        }
    }
}
