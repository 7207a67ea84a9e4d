package org.zhucun.incentive.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 登记关爱活动: who talked with whom on which day; never what was said. One entry for all whom one person met that day.
 *
 * @param byName who talked or visited
 */
record RecordCareActivity(
        @NotNull CareActivityKind kind,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 40) String byName,
        @NotBlank @Size(max = 60) String byPosition,
        @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> cadreIds) {}
