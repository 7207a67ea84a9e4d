package org.zhucun.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 机构撤销: from which day it exists no more. */
record EndOrganization(@NotNull LocalDate on) {}
