package org.zhucun.identity.client;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** 停用公钥: from a day on a key is refused; today means at once. */
record RetireClientKey(@NotNull LocalDate from) {}
