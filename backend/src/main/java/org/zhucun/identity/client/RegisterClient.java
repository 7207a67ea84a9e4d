package org.zhucun.identity.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucun.scope.Role;

/** 登记客户端: a machine that is to act as {@code PROVINCIAL_SYSTEM} at a region. */
record RegisterClient(
        @NotBlank @Size(max = 60) String name,
        @NotNull Role role,
        @NotBlank @Size(max = 12) String nodeCode,
        LocalDate validTo) {}
