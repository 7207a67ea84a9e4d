package org.zhucun.attendance.leave.standin;

import org.zhucun.scope.Role;

/** 审批岗位: where leaves wait: a township, or the department of a county. */
record Seat(Role role, String path, String name) {}
