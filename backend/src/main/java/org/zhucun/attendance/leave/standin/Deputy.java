package org.zhucun.attendance.leave.standin;

import java.util.UUID;

/** 可代理人: somebody who decides leaves elsewhere and may be asked to stand in. */
record Deputy(UUID accountId, String accountName, String officeName) {}
