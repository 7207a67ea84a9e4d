package org.zhucun.attendance.leave.annual;

import java.util.UUID;

/** 派驻期: the stay from which annual leave is taken, with the paths that its ledger row has. */
public record AnnualStay(UUID postingId, UUID cadreId, String cadreName, String regionPath, String unitPath) {}
