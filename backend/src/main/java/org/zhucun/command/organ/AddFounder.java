package org.zhucun.command.organ;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 组建部门: a department that sets an organ up together with others (A2).
 *
 * @param organizationId the department in the directory, or null
 * @param from the organ's own first day when left out
 */
record AddFounder(@NotBlank @Size(max = 100) String name, UUID organizationId, LocalDate from) {}
