package org.zhucun.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** The rules of an inspection, without a container. */
class InspectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"10:00", "18:59", "06:01", "12:00"})
    void I4_a_night_visit_by_day_is_refused(String time) {
        assertEquals(ProblemType.RULE_VIOLATED, refused(LocalTime.parse(time)));
    }

    @Test
    void I4_a_night_visit_without_a_time_is_refused() {
        assertEquals(ProblemType.RULE_VIOLATED, refused(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19:00", "23:59", "00:00", "06:00"})
    void I4_a_night_visit_at_night_is_recorded(String time) {
        Inspection inspection =
                record(LocalTime.parse(time), InspectionMethod.NIGHT_VISIT, InspectionMethod.NIGHT_VISIT);
        assertEquals(List.of(InspectionMethod.NIGHT_VISIT), inspection.methods());
    }

    @Test
    void other_methods_know_no_hour() {
        assertEquals(
                List.of(InspectionMethod.OPEN_CHECK),
                record(null, InspectionMethod.OPEN_CHECK).methods());
    }

    private static ProblemType refused(LocalTime time) {
        return assertThrows(DomainException.class, () -> record(time, InspectionMethod.NIGHT_VISIT))
                .type();
    }

    private static Inspection record(LocalTime time, InspectionMethod... methods) {
        LocalDate day = LocalDate.of(2022, 3, 1);
        RecordInspection command =
                new RecordInspection(null, TargetKind.TOWNSHIP, "620503100", List.of(methods), day, time, null, null);
        Target target = new Target(TargetKind.TOWNSHIP, "620503100", "社棠镇");
        Office inspector = new Office(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "督查员",
                Role.INSPECTOR,
                "/62/6205/620503/",
                "麦积区",
                Permissions.of(Role.INSPECTOR));
        Whereabouts where = new Whereabouts(target, "/62/6205/620503/620503100/", null, null, null, null);
        new NightHours(LocalTime.of(19, 0), LocalTime.of(6, 0), "测试文件").require(command);
        return Inspection.record(UUID.randomUUID(), command, where, inspector);
    }
}
