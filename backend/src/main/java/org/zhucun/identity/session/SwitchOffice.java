package org.zhucun.identity.session;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** 切换任职: the grant to act by from now on. */
record SwitchOffice(@NotNull UUID grantId) {}
